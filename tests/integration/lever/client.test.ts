import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  allItems,
  createLeverClient,
  createLeverReads,
  createLimiter,
  isExpiredOffset,
  type LeverClientOptions,
  pages,
} from '../../../src-main/clients/lever/index.ts';
import { createLeverWrites } from '../../../src-main/clients/lever/write.ts';
import { type DemoLever, type DemoLeverOptions, startDemoLever } from '../../../src-main/demo/index.ts';
import { silentLogger } from '../../../src-main/logging/index.ts';

let demo: DemoLever | undefined;
afterEach(async () => {
  await demo?.close();
  demo = undefined;
});

function clientOf(lever: DemoLever, extra: Partial<LeverClientOptions> = {}) {
  const http = createLeverClient({
    apiUrl: lever.apiUrl,
    supplier: {
      authorization: async () => `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}`,
      invalidate: async () => {},
    },
    limiter: createLimiter({ rate: 10_000 }),
    logger: silentLogger,
    // Waits of the retries are not waited for.
    clock: { now: () => performance.now(), sleep: async () => {} },
    ...extra,
  });
  return { reads: createLeverReads(http), writes: createLeverWrites(http) };
}

async function start(options: DemoLeverOptions = {}, extra: Partial<LeverClientOptions> = {}) {
  const lever = await startDemoLever({ rate: null, ...options });
  demo = lever;
  const { reads, writes } = clientOf(lever, extra);
  const [posting] = (await reads.listPostings({ limit: 1 })).items;
  const [opportunity] = (await reads.listOpportunities({ limit: 1, archived: false })).items;
  const [user] = (await reads.listUsers({ limit: 1 })).items;
  if (!posting || !opportunity || !user) throw new Error('The demo company is empty');
  return { lever, reads, writes, posting, opportunity, user };
}

describe('reading the demo Lever', () => {
  it('understands every list and every single record', async () => {
    const { reads, opportunity, posting } = await start();
    expect((await reads.listStages()).items.length).toBeGreaterThan(3);
    expect((await reads.listArchiveReasons()).items.length).toBeGreaterThan(0);
    expect((await reads.listUsers({ includeDeactivated: true })).items.length).toBeGreaterThan(3);
    expect((await reads.getPosting(posting.id)).item).toEqual(posting);
    const { item, raw } = await reads.getOpportunity(opportunity.id);
    expect(item.id).toBe(opportunity.id);
    expect(raw).toMatchObject({ id: opportunity.id, urls: expect.anything() });
    expect((await reads.listDeletedOpportunities()).items).toEqual([]);
    expect((await reads.listNotes(opportunity.id)).next).toBeNull();
    expect((await reads.listFiles(opportunity.id)).next).toBeNull();
    expect((await reads.listInterviews(opportunity.id)).next).toBeNull();
  });

  it('crawls all opportunities, each once, each with its posting', async () => {
    const { reads } = await start();
    const seen = new Map<string, string | null>();
    let requests = 0;
    for await (const page of pages(reads.listOpportunities, { limit: 100, confidentiality: 'all' as const })) {
      requests += 1;
      expect(page.raw).toHaveLength(page.items.length);
      expect(page.serverDate).toBeTypeOf('number');
      for (const { id, applications } of page.items) seen.set(id, applications[0]?.posting ?? null);
    }
    expect(seen.size).toBeGreaterThan(300);
    expect(requests).toBe(Math.ceil(seen.size / 100));
    expect([...seen.values()].filter((posting) => posting !== null).length).toBeGreaterThan(300);
  });

  it('finds the changes and the deletions', async () => {
    const { lever, reads, opportunity } = await start();
    const page = await reads.listOpportunities({ limit: 1 });
    const since = page.serverDate ?? 0;
    const stages = (await reads.listStages()).items;
    const target = stages.find(({ id }) => id !== opportunity.stage?.id);
    lever.control.moveStage(opportunity.id, target?.id ?? '');
    const changed = await allItems(reads.listOpportunities, { updatedAtStart: since });
    expect(changed.map(({ id, stage }) => [id, stage?.id])).toContainEqual([opportunity.id, target?.id]);
    lever.control.deleteOpportunity(opportunity.id);
    expect((await reads.listDeletedOpportunities({ deletedAtStart: since })).items.map(({ id }) => id)).toEqual([
      opportunity.id,
    ]);
    await expect(reads.getOpportunity(opportunity.id)).rejects.toMatchObject({ code: 'lever.not-found' });
  });

  it('recognises an offset that Lever no longer knows', async () => {
    const { lever, reads } = await start();
    const { next } = await reads.listOpportunities({ limit: 10 });
    lever.control.expireOffsets();
    const error = await reads.listOpportunities({ limit: 10, offset: next ?? '' }).catch((caught: unknown) => caught);
    expect(isExpiredOffset(error)).toBe(true);
  });

  it.each([
    ['reset-before', {}],
    ['cut-json', {}],
    ['status', { status: 500 }],
    ['status', { status: 429, headers: { 'retry-after': '1' } }],
  ] as const)('gets over a passing %s', async (kind, more) => {
    const { lever, reads } = await start();
    lever.control.fail({ kind, match: '/v1/stages', times: 2, ...more });
    expect((await reads.listStages()).items.length).toBeGreaterThan(3);
  });

  it.each([
    ['reset-before', 'lever.unavailable'],
    ['cut-json', 'lever.bad-answer'],
    ['html', 'lever.bad-answer'],
    ['hang', 'lever.timeout'],
    ['slow-body', 'lever.timeout'],
  ] as const)('names a lasting %s %s', async (kind, code) => {
    const { lever, reads } = await start({}, { timeouts: { headersMs: 300, bodyMs: 100 } });
    lever.control.fail({ kind, match: '/v1/users' });
    await expect(reads.listUsers({ priority: 'interactive' })).rejects.toMatchObject({
      code,
      params: { call: 'GET /users' },
    });
  });

  it('earns no 429 at the rate of the design', async () => {
    const { lever, reads } = await start(
      { rate: { perSecond: 10, burst: 20 } },
      { limiter: createLimiter({ rate: 8 }) },
    );
    await Promise.all(Array.from({ length: 20 }, () => reads.listStages()));
    expect(lever.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('gets through a storm of 429s and slows down', async () => {
    const limiter = createLimiter({ rate: 1000 });
    const { lever, reads } = await start({}, { limiter });
    lever.control.fail({ kind: 'status', status: 429, times: 3 });
    expect((await reads.listStages()).items.length).toBeGreaterThan(3);
    expect(limiter.rate()).toBeLessThan(1000);
  });
});

describe('writing into the demo Lever', () => {
  const bytes = new Uint8Array(70_000).map((_, at) => (at * 31) % 256);
  const upload = { name: 'Scorecard – Łukasz Ørsted.pdf', bytes, contentType: 'application/pdf' };

  it('attaches a file that comes back byte for byte', async () => {
    const { lever, writes, opportunity, user } = await start();
    const sent = await writes.uploadFile(opportunity.id, user.id, upload);
    expect(sent).toMatchObject({ outcome: 'delivered', value: { name: upload.name, size: bytes.byteLength } });
    const [file] = lever.control.filesOf(opportunity.id);
    expect(file).toMatchObject({
      name: upload.name,
      user: user.id,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect((await writes.listFiles(opportunity.id)).items.map(({ id }) => id)).toEqual([file?.id]);
  });

  it('adds a note', async () => {
    const { writes, opportunity, user } = await start();
    const before = (await writes.listNotes(opportunity.id)).items.length;
    const sent = await writes.createNote(opportunity.id, user.id, { value: 'Line one\nLine two', score: 3 });
    expect(sent.outcome).toBe('delivered');
    const after = (await writes.listNotes(opportunity.id)).items;
    expect(after).toHaveLength(before + 1);
    expect(after.flatMap(({ fields }) => fields.map(({ value }) => value))).toContain('Line one\nLine two');
  });

  it('does not know after a cut, though the file is there, and sends nothing twice', async () => {
    const { lever, writes, opportunity, user } = await start();
    lever.control.fail({ kind: 'reset-after', match: /POST .*\/files/, times: 1 });
    expect(await writes.uploadFile(opportunity.id, user.id, upload)).toMatchObject({ outcome: 'unknown' });
    expect(lever.control.filesOf(opportunity.id)).toHaveLength(1);
    expect((await writes.listFiles(opportunity.id)).items.map(({ name }) => name)).toEqual([upload.name]);
  });

  it('is sure that nothing was sent when nobody listens', async () => {
    const { opportunity, user } = await start();
    // Another server, closed before anybody spoke to it: there is no open connection that could break half way.
    const gone = await startDemoLever();
    await gone.close();
    const { writes } = clientOf(gone);
    expect(await writes.uploadFile(opportunity.id, user.id, upload)).toMatchObject({
      outcome: 'not-sent',
      error: { code: 'lever.offline' },
    });
  });

  it('is refused for an unknown user, and for a candidate that is gone', async () => {
    const { lever, writes, opportunity, user } = await start();
    expect(await writes.uploadFile(opportunity.id, 'nobody', upload)).toMatchObject({ outcome: 'refused' });
    lever.control.deleteOpportunity(opportunity.id);
    expect(await writes.uploadFile(opportunity.id, user.id, upload)).toMatchObject({
      outcome: 'refused',
      error: { code: 'lever.not-found' },
    });
  });
});
