import { describe, expect, it } from 'vitest';
import { demoCompany } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp } from './app.ts';
import { cached, visibleInLever } from './lever-view.ts';
import { each, type Fields, forms, isFields, opportunities, recordsOf } from './odd-forms.ts';
import { type Oddity, startOddLever } from './odd-lever.ts';

const dayMs = 24 * 60 * 60_000;

/** An app on a Lever that answers oddly, with 240 people on one posting; Lever's clock goes so many milliseconds ahead. */
async function connected(odd: Oddity, aheadMs = 0) {
  const now = () => Date.now() + aheadMs;
  const lever = await startLever({ company: demoCompany(now(), { factor: 4 }), now });
  const other = await startOddLever(lever, odd);
  const app = await startApp(other, newProfile());
  await connect(app, other);
  return { lever, app };
}

/** Runs the applicants' job of a position by hand; its failure. */
function applicants(app: TestApp, position: { id: string; postingId: string }, isThorough: boolean) {
  const spec = { kind: 'applicants', positionId: position.id, postingId: position.postingId, isThorough } as const;
  return app.thread.run(spec, app.connection.apiUrl() ?? '');
}

describe('a Lever whose answers come', () => {
  it.each(forms)('%s: is understood', async (_name, odd) => {
    const { lever, app } = await connected(odd);
    const position = await addPosition(app);
    const { id, postingId } = position;
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
    const [moved, gone] = cached(app, postingId).filter(({ isArchived, stage }) => !isArchived && stage !== 'offer');
    lever.control.moveStage(moved?.id ?? '', 'offer');
    lever.control.deleteOpportunity(gone?.id ?? '');
    expect(await applicants(app, position, true)).toBeNull();
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
    expect(await app.api.positions.jobDetails({ id })).not.toBeNull();
  });
});

describe('a Lever', () => {
  it.each([-dayMs, dayMs])('without a Date header, %d ms from this clock, hides no change', async (skew) => {
    const { lever, app } = await connected({ change: ({ headers }) => delete headers.date }, skew);
    const position = await addPosition(app);
    const { postingId } = position;
    const people = cached(app, postingId).filter(({ isArchived, stage }) => !isArchived && stage !== 'offer');
    for (const { id: moved } of people.slice(0, 3)) {
      lever.control.moveStage(moved, 'offer');
      expect(await applicants(app, position, false)).toBeNull();
      expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
    }
  });

  it.each([
    [400, { code: 'BadRequestError', message: 'offset is stale' }],
    [410, { code: 'Gone', message: 'expired' }],
    [404, { code: 'ResourceNotFound', message: 'offset' }],
    [422, {}],
  ])('that no longer knows an offset token and answers %d: the list is read again', async (status, body) => {
    let dead = 0;
    const { lever, app } = await connected({
      change: (answer, path, query) => {
        if (!query.has('offset') || dead >= 3 || path !== '/opportunities') return;
        dead += 1;
        Object.assign(answer, { status, body });
      },
    });
    const { postingId } = await addPosition(app);
    expect(dead).toBe(3);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('without some of the lists can be connected to all the same', async () => {
    const { app } = await connected({
      change: (answer, path) => {
        if (!['/archive_reasons', '/feedback_templates', '/opportunities/deleted'].includes(path)) return;
        Object.assign(answer, { status: 404, body: { code: 'ResourceNotFound', message: `${path} was not found` } });
      },
    });
    const position = await addPosition(app);
    expect(await applicants(app, position, true)).toBeNull();
  });

  it('that loses an offset token in the lists of the company: they are whole all the same', async () => {
    let dead = 0;
    let all: Fields[] = [];
    const { app } = await connected({
      change: (answer, path, query) => {
        if (path !== '/postings') return;
        if (!query.has('offset')) {
          all = recordsOf(answer.body);
          answer.body = { data: all.slice(0, 5), hasNext: true, next: 'rest' };
        } else if (dead < 2) {
          dead += 1;
          Object.assign(answer, { status: 400, body: {} });
        } else Object.assign(answer, { status: 200, body: { data: all.slice(5), hasNext: false } });
      },
    });
    const data = await app.api.connection.accessibleData(undefined);
    expect(all.length).toBeGreaterThan(15);
    expect(data.find(({ what }) => what === 'postings')?.count).toBe(all.length);
  });

  it.each([403, 404])(
    'behind a proxy that answers %d with a page of its own: nobody is taken for gone',
    async (status) => {
      let isBlocked = false;
      const { lever, app } = await connected({
        change: (answer, path) => {
          if (isBlocked && /^\/opportunities\/[\w-]{36}$/.test(path))
            Object.assign(answer, { status, headers: { 'content-type': 'text/html' }, body: '<html>Blocked</html>' });
        },
      });
      const position = await addPosition(app);
      const { id, postingId } = position;
      const worked = cached(app, postingId).find(({ isArchived, isAnonymized }) => !isArchived && !isAnonymized);
      const round = (await app.api.positions.get({ id })).rounds[0];
      const candidate = { kind: 'opportunity', id: worked?.id ?? '' } as const;
      const interview = await app.api.interviews.addByHand({ positionId: id, roundId: round?.id ?? '', candidate });
      // In no list any more, so that the person has to be asked for alone.
      lever.control.setPostingConfidential(postingId);
      isBlocked = true;
      expect(await applicants(app, position, true)).toMatchObject({ code: 'lever.bad-answer' });
      expect((await app.api.interviews.get({ id: interview.id })).candidate.name).toBe(worked?.name);
      isBlocked = false;
      expect(await applicants(app, position, true)).toBeNull();
      expect((await app.api.interviews.get({ id: interview.id })).candidate.name).toBe('');
    },
  );

  it('that says what is no page of a list stops the job with the call named, and changes nothing', async () => {
    let spoilt: unknown = null;
    const { lever, app } = await connected({
      change: (answer, path) => {
        if (path === '/opportunities' && spoilt !== null) answer.body = spoilt;
      },
    });
    const position = await addPosition(app);
    const before = cached(app, position.postingId);
    for (const body of [
      '{"data": [{"id": "x", "name": "A',
      '<html>200</html>',
      '',
      { code: 'InternalError', message: 'not today' },
      { data: null, hasNext: false },
      { data: [{ id: 7 }], hasNext: false },
      { data: [], hasNext: true },
    ]) {
      spoilt = body;
      expect(await applicants(app, position, true), JSON.stringify(body)).toMatchObject({
        code: 'lever.bad-answer',
        params: { call: 'GET /opportunities' },
      });
      expect(cached(app, position.postingId)).toEqual(before);
    }
    spoilt = null;
    lever.control.addApplicant(position.postingId, { name: 'Mira Neu', email: 'mira@post.example' });
    expect(await applicants(app, position, false)).toBeNull();
    expect(cached(app, position.postingId)).toEqual(await visibleInLever(lever, position.postingId));
  });

  it('that has the time of an archiving lost: archived is archived', async () => {
    const { lever, app } = await connected({
      change: each(opportunities, (record) => {
        if (isFields(record.archived)) record.archived.archivedAt = null;
      }),
    });
    const { postingId } = await addPosition(app);
    expect(cached(app, postingId).some(({ isArchived }) => isArchived)).toBe(true);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('whose records lack the time of their making: they are found with the first sync', async () => {
    let sliced = 0;
    // The last stage: nobody of the first page, which would tell, so that only a look at the whole list finds them.
    const isTimeless = ({ stage }: Fields) => stage === 'offer';
    const { lever, app } = await connected({
      change: (answer, path, query) => {
        if (path !== '/opportunities' || !isFields(answer.body)) return;
        let data = recordsOf(answer.body);
        if (query.has('created_at_start') || query.has('created_at_end')) {
          sliced += 1;
          data = data.filter((record) => !isTimeless(record));
        }
        for (const record of data) if (isTimeless(record)) record.createdAt = null;
        answer.body.data = data;
      },
    });
    const { postingId } = await addPosition(app);
    expect(sliced).toBeGreaterThan(5);
    expect(cached(app, postingId).filter(isTimeless).length).toBeGreaterThan(5);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });
});
