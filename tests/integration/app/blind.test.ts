import { describe, expect, it } from 'vitest';
import { readGlance } from '../../../src-main/queries/glance.ts';
import { connect, newProfile, startApp, startLever } from './app.ts';
import { calendar, email, everythingAbout, name, traces } from './one-person.ts';

const noTrace = (value: unknown) => {
  // Notes, summary and evidence are what the interviewer wrote themselves.
  const shown = JSON.stringify(value, (key, part: unknown) =>
    ['notes', 'evidence', 'summary', 'texts', 'cannotJudge', 'reason'].includes(key) ? undefined : part,
  );
  return traces.filter((trace) => shown.includes(trace) && trace !== 'Quetzalwort');
};

async function started() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const person = await everythingAbout(lever, app);
  const ref = { kind: 'opportunity' as const, id: person.opportunityId };
  /** All that a window can read about the person, by way of the contract. */
  async function everythingShown() {
    const { interviewId, id } = person;
    const { likely, coming } = await app.api.events.list({ positionId: id });
    const found = await app.api.candidates.search({ positionId: id, query: 'candidate', limit: 500 });
    const sort = { columnId: 'name' as const, direction: 'ascending' as const };
    return {
      found,
      rows: await app.api.candidates.list({ positionId: id, query: '', sort, offset: 0, limit: 500 }),
      page: await app.api.candidates.page({ id: person.opportunityId }),
      ofCandidate: await app.api.interviews.ofCandidate({ candidateId: person.opportunityId }),
      events: { likely, coming },
      participants: await Promise.all(
        [...likely, ...coming].map((event) => app.api.events.participants({ positionId: id, eventId: event.id })),
      ),
      busy: await app.api.events.busy({ accountId: null, from: 0, to: Date.now() + 1e10 }),
      list: await app.api.interviews.list({ state: 'all' }),
      ofPosition: await app.api.interviews.ofPosition({ positionId: id }),
      detail: await app.api.interviews.get({ id: interviewId }),
      transcript: await app.api.transcripts.get({ interviewId }),
      exports: await app.api.exports.list(undefined),
      described: await app.api.exports.describe({
        interviewId,
        options: { notes: true, quotes: true, transcript: false, redacted: false },
      }),
      privacy: await app.api.privacy.ofPosition({ positionId: id }),
      held: await app.api.privacy.describe({ ref }),
      due: await app.api.privacy.state(undefined),
      anywhere: await app.api.candidates.find({ query: 'candidate', limit: 50 }),
      panel: await app.api.panel.get({ interviewId }),
      next: await app.api.events.next(undefined),
      glance: readGlance(app.keeper.get().read, { userId: null, now: Date.now() }),
    };
  }
  return { app, ref, everythingShown, ...person };
}

describe('blind mode', () => {
  it('keeps name and address from the window until somebody reveals them, and writes down who did', async () => {
    const { app, ref, id, interviewId, everythingShown } = await started();
    expect(noTrace(await everythingShown())).not.toEqual([]);
    await app.api.privacy.setPosition({ positionId: id, blind: 'on' });

    const shown = await everythingShown();
    expect(noTrace(shown)).toEqual([]);
    expect(shown.detail.candidate).toMatchObject({ blind: 'hidden', email: null });
    expect(shown.detail.candidate.name).toMatch(/^Candidate [0-9A-Z]{4}$/);
    expect(shown.exports[0]?.candidateName).toBe(shown.detail.candidate.name);
    expect(shown.transcript?.segments[0]?.speaker).toBe(shown.detail.candidate.name);
    // Neither a hit by the name nor the order of the list tells it.
    expect((await app.api.candidates.search({ positionId: id, query: 'zdenka', limit: 10 })).items).toEqual([]);
    expect((await app.api.candidates.find({ query: 'zdenka', limit: 10 })).items).toEqual([]);
    const byLabel = await app.api.candidates.find({ query: shown.detail.candidate.name, limit: 50 });
    expect(byLabel.items.map((item) => item.ref.id)).toContain(ref.id);
    const labels = shown.found.items.map((item) => item.name);
    expect(labels).toEqual(labels.toSorted());
    const rows = shown.rows.items.map((item) => item.name);
    expect(rows).toEqual(rows.toSorted());
    const sort = { columnId: 'best' as const, direction: 'ascending' as const };
    const asked = { positionId: id, query: 'zdenka', sort, offset: 0, limit: 10 };
    expect((await app.api.candidates.list(asked)).items).toEqual([]);
    expect(shown.page).toMatchObject({ blind: 'hidden', name: shown.detail.candidate.name, emails: [] });

    await app.api.privacy.reveal({ ref, positionId: id, place: 'interview' });
    expect((await app.api.interviews.get({ id: interviewId })).candidate).toMatchObject({ name, blind: 'revealed' });
    const found = await app.api.candidates.search({ positionId: id, query: 'zdenka', limit: 10 });
    expect(found.items).toMatchObject([{ name, email }]);
    const { reveals } = await app.api.privacy.ofPosition({ positionId: id });
    expect(reveals).toMatchObject([{ place: 'interview', byName: 'Ines Baumgartner', hiddenAt: null }]);
    expect(reveals[0]?.label).toBe(shown.detail.candidate.name);

    await app.api.privacy.hide({ ref });
    expect(noTrace(await everythingShown())).toEqual([]);
    expect((await app.api.privacy.ofPosition({ positionId: id })).reveals).toHaveLength(1);
  });

  it('sends the name to Lever all the same, and looking at the PDF is written down', async () => {
    const { app, id, interviewId } = await started();
    await app.api.privacy.setPosition({ positionId: id, blind: 'on' });
    const options = { notes: true, quotes: true, transcript: false, redacted: false };
    const { shortId } = await app.api.exports.describe({ interviewId, options });
    await app.api.exports.enqueue({ interviewId, kind: 'pdf', options, shortId, withScore: false });
    const documents = app.keeper.get().read.prepare('SELECT document FROM export WHERE short_id = ?').pluck();
    expect(documents.get(shortId)).toContain(name);
    await app.api.exports.copySummary({ interviewId });
    expect(app.copied.at(-1)).toContain(name);
    expect((await app.api.privacy.ofPosition({ positionId: id })).reveals).toMatchObject([{ place: 'summary' }]);
    expect((await app.api.interviews.get({ id: interviewId })).candidate.blind).toBe('hidden');
  });

  it('still sets an interview up from the calendar: hidden guests are stored as they are', async () => {
    const { app, id, opportunityId } = await started();
    await app.api.privacy.setBlindDefault({ isBlind: true });
    const later = calendar(Date.now()).replace('purge-1', 'purge-2');
    await app.thread.readCalendar({ text: later, source: { kind: 'ics', name: 'other.ics' } });
    const { likely, coming } = await app.api.events.list({ positionId: id });
    const event = [...likely, ...coming].find((item) => !item.isAlreadyAdded && item.people.length === 1);
    const participants = await app.api.events.participants({ positionId: id, eventId: event?.id ?? '' });
    expect(noTrace(participants)).toEqual([]);
    const added = await app.api.interviews.addFromEvent({
      positionId: id,
      roundId: participants.roundId ?? '',
      eventId: event?.id ?? '',
      candidate: { kind: 'opportunity', id: opportunityId },
      participants: participants.attendees.map(({ email: address, name: shown, role, leverUserId }) => ({
        email: address,
        name: shown,
        role,
        leverUserId,
      })),
    });
    const stored = app.keeper.get().read.prepare('SELECT email FROM participant WHERE interview_id = ?').pluck();
    expect(stored.all(added.id)).toContain(email);
  });

  it('refuses the page in Lever until the name was revealed', async () => {
    const { app, ref, id, opportunityId } = await started();
    await app.api.privacy.setPosition({ positionId: id, blind: 'on' });
    const open = async () => app.api.app.openInLever({ kind: 'opportunity', id: opportunityId });
    await expect(open()).rejects.toMatchObject({ kind: 'rejected', code: 'privacy.hidden' });
    expect(app.opened).toEqual([]);
    await app.api.privacy.reveal({ ref, positionId: id, place: 'candidates' });
    await open();
    expect(app.opened).toHaveLength(1);
  });

  it('keeps the name out of what others wrote, of speakers by half a name, of files’ names, and of what comes next', async () => {
    const { app, id, interviewId } = await started();
    await app.api.transcripts.paste({
      interviewId,
      text: 'Zdenka: My name is Purgatova.\nZdenka P.: Write to zdenka.purgatova@post.example',
    });
    await app.api.privacy.setPosition({ positionId: id, blind: 'on' });
    const { name: label } = (await app.api.interviews.get({ id: interviewId })).candidate;
    expect(await app.api.panel.get({ interviewId })).toMatchObject({ notes: [{ text: `${label} said Quetzalwort` }] });
    expect((await app.api.transcripts.get({ interviewId }))?.segments).toMatchObject([
      { speaker: label, text: `My name is ${label}.` },
      { speaker: label, text: `Write to ${label}` },
    ]);
    await app.api.transcripts.renameSpeaker({ interviewId, from: label, to: 'The candidate' });
    const renamed = (await app.api.transcripts.get({ interviewId }))?.segments.map(({ speaker }) => speaker);
    expect(renamed).toEqual(['The candidate', 'The candidate']);

    expect(noTrace(await app.api.events.next(undefined))).toEqual([]);
    const options = { notes: true, quotes: true, transcript: false, redacted: false };
    const { shortId } = await app.api.exports.describe({ interviewId, options });
    const looks = async () => (await app.api.privacy.ofPosition({ positionId: id })).reveals.map(({ place }) => place);
    expect(await app.api.exports.savePdf({ interviewId, shortId })).toBeNull();
    expect(noTrace(app.suggested)).toEqual([]);
    expect(await looks()).toEqual([]);
    await app.api.exports.dragPdf({ interviewId, shortId });
    expect(app.dragged).toEqual(app.suggested);
    expect(await looks()).toEqual(['pdf']);
  });

  it('keeps meetings of hidden people without a title in the calendar of another position, too', async () => {
    const { app, id } = await started();
    const other = await app.api.positions.add({ role: 'Data Analyst', postingId: null, skillIds: null });
    const titles = async () => {
      const { likely, coming } = await app.api.events.list({ positionId: other.id });
      return [...likely, ...coming].map(({ title }) => title);
    };
    expect(await titles()).toContain(`Interview ${name}`);
    await app.api.privacy.setPosition({ positionId: id, blind: 'on' });
    expect(await titles()).not.toContain(`Interview ${name}`);
    // What nobody knows to be about somebody hidden stays as it is.
    expect(await titles()).toContain(`Talk about ${name}`);
    const { likely, coming } = await app.api.events.list({ positionId: other.id });
    const hidden = [...likely, ...coming].find(({ title }) => !title.includes(name));
    const asked = { positionId: other.id, eventId: hidden?.id ?? '' };
    expect(noTrace(await app.api.events.participants(asked))).toEqual([]);
  });
});
