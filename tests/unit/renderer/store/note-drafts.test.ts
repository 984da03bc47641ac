import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../../src-preload/contract/errors.ts';
import type { InterviewDetail, SaveNotes } from '../../../../src-preload/contract/interviews.ts';
import { useStore } from '../../../../src-renderer/store/index.ts';

/** A main process that stores notes as the real one does: a save on an old revision is refused. */
let stored = { body: '', revision: 0, savedAt: null as number | null, cursor: 0 };
let saves: SaveNotes[] = [];
let summaries: string[] = [];
let refusal: AppError | null = null;
let submits = 0;
let closeWindow: () => void = () => {};
const conflict: AppError = { kind: 'conflict', code: 'notes.conflict', params: {} };
const full: AppError = { kind: 'database', code: 'database.full', params: {} };
let lastNumber = 0;

function interview(id: string): InterviewDetail {
  return {
    id,
    positionId: 'p',
    positionName: 'Backend Engineer',
    roundId: 'r',
    roundName: 'Technical interview',
    candidate: {
      ref: { kind: 'opportunity', id: 'o' },
      name: 'Zoë Nørgaard',
      email: null,
      stage: null,
      isArchived: false,
      isAnonymized: false,
      isSynced: true,
      createdAt: 0,
    },
    interviewers: [],
    startsAt: null,
    minutes: 60,
    heldMinutes: null,
    state: 'running',
    mean: null,
    recommendation: null,
    isEventCancelled: false,
    eventChange: null,
    createdAt: 0,
    guide: { format: 1, minutes: 60, skills: [] },
    guideVersion: 1,
    participants: [],
    startedAt: 1,
    endedAt: null,
    questions: [],
    notes: { ...stored, times: [], canUndo: false, canRedo: false },
    evidence: [],
    scorecard: {
      id: `card of ${id}`,
      revision: 1,
      state: 'draft',
      ratings: [],
      recommendation: null,
      summary: '',
      submittedAt: null,
      savedAt: null,
      missing: [],
      hints: [],
      questionRatings: [],
      suggestions: [],
      mean: null,
    },
    earlier: [],
    transcriptSegments: 0,
    eventTitle: null,
    currentQuestionId: null,
    nextMeeting: null,
  };
}

beforeEach(() => {
  stored = { body: '', revision: 0, savedAt: null, cursor: 0 };
  saves = [];
  summaries = [];
  refusal = null;
  submits = 0;
  lastNumber += 1;
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: () => void) => {
      if (name === 'beforeunload') closeWindow = listener;
    },
    rubric: {
      interviews: {
        list: async () => ({ ok: true, value: [] }),
        get: async ({ id }: { id: string }) => ({ ok: true, value: interview(id) }),
        saveNotes: async (save: SaveNotes) => {
          saves.push(save);
          if (refusal !== null) return { ok: false, error: refusal };
          if (save.baseRevision !== stored.revision) return { ok: false, error: conflict };
          stored = { body: save.body, cursor: save.cursor, revision: stored.revision + 1, savedAt: 1_000 };
          return { ok: true, value: { revision: stored.revision, savedAt: 1_000 } };
        },
      },
      scorecards: {
        summarise: async ({ summary }: { summary: string }) => {
          summaries.push(summary);
          return refusal === null ? { ok: true, value: null } : { ok: false, error: refusal };
        },
        submit: async () => {
          submits += 1;
          return { ok: true, value: null };
        },
      },
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const id = () => `interview-${lastNumber}`;
const draft = () => useStore.getState().noteDrafts[id()];

function type(body: string): void {
  useStore.getState().typeNotes(id(), { body, cursor: body.length });
}

describe('drafts of notes', () => {
  it('stores the last of many keystrokes, with the cursor', async () => {
    useStore.getState().openNotes(interview(id()));
    for (const body of ['B', 'Bo', 'Boo', 'Book']) type(body);
    expect(saves.map(({ body }) => body)).toEqual(['B']);
    await useStore.getState().flushNotes(id());
    expect(stored).toMatchObject({ body: 'Book', cursor: 4, revision: 2 });
    expect(draft()?.state).toEqual({ kind: 'saved', at: 1_000 });
  });

  it('shows both texts after a conflict and stores the chosen one', async () => {
    useStore.getState().openNotes(interview(id()));
    stored = { body: 'theirs', revision: 5, savedAt: 500, cursor: 0 };
    type('mine');
    await vi.waitFor(() => expect(draft()?.theirs?.value.body).toBe('theirs'));
    type('mine, and more');
    expect(draft()).toMatchObject({ state: { kind: 'conflict' }, value: { body: 'mine, and more' } });
    expect(stored.body).toBe('theirs');
    useStore.getState().settleNotes(id(), 'mine');
    await useStore.getState().flushNotes(id());
    expect(stored).toMatchObject({ body: 'mine, and more', revision: 6 });
  });

  it('keeps both texts, one below the other, when asked to', async () => {
    useStore.getState().openNotes(interview(id()));
    stored = { body: 'theirs', revision: 5, savedAt: 500, cursor: 0 };
    type('mine');
    await vi.waitFor(() => expect(draft()?.theirs).not.toBeNull());
    useStore.getState().settleNotes(id(), 'both');
    await useStore.getState().flushNotes(id());
    expect(stored.body).toBe('theirs\n\nmine');
  });

  it('asks nobody when the same words were stored elsewhere', async () => {
    useStore.getState().openNotes(interview(id()));
    stored = { body: 'same', revision: 3, savedAt: 500, cursor: 0 };
    type('same');
    await vi.waitFor(() => expect(draft()?.state.kind).toBe('saved'));
    expect(draft()?.theirs).toBeNull();
    expect(stored.body).toBe('same');
  });

  it('does not let a later read overwrite what is typed', async () => {
    useStore.getState().openNotes(interview(id()));
    refusal = full;
    type('typed');
    await useStore.getState().flushNotes(id());
    useStore.getState().openNotes({
      ...interview(id()),
      notes: { body: 'read', revision: 9, savedAt: 1, cursor: 0, times: [], canUndo: false, canRedo: false },
    });
    expect(draft()).toMatchObject({ value: { body: 'typed' }, state: { kind: 'failed', error: full } });
    refusal = null;
    useStore.getState().retryNotes(id());
    await vi.waitFor(() => expect(stored.body).toBe('typed'));
  });

  it('sends what is left when the window closes', async () => {
    useStore.getState().openNotes(interview(id()));
    type('a');
    type('ab');
    closeWindow();
    expect(saves.map(({ body, baseRevision }) => [body, baseRevision])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
    await vi.waitFor(() => expect(stored.body).toBe('ab'));
  });
});

describe('submission', () => {
  it('stores the summary before it freezes the scorecard', async () => {
    const detail = interview(id());
    useStore.getState().openNotes(detail);
    useStore.getState().openSummary(detail);
    for (const text of ['S', 'Su', 'Sum']) useStore.getState().typeSummary(detail.scorecard.id, text);
    const reply = await useStore.getState().submitScores(id(), false);
    expect(reply.ok).toBe(true);
    expect(summaries.at(-1)).toBe('Sum');
    expect(submits).toBe(1);
  });

  it('does not submit while something typed could not be stored', async () => {
    const detail = interview(id());
    useStore.getState().openSummary(detail);
    refusal = full;
    useStore.getState().typeSummary(detail.scorecard.id, 'Sum');
    expect(await useStore.getState().submitScores(id(), false)).toEqual({ ok: false, error: full });
    expect(submits).toBe(0);
  });
});
