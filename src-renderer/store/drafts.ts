import type { AppError } from '../../src-preload/contract/errors.ts';
import type { InterviewDetail, KeepPlace } from '../../src-preload/contract/interviews.ts';
import { ask } from '../api/index.ts';
import { createDraftSaver, type DraftSaver, type SaverState, type Stored } from './draft-saver.ts';
import type { SliceCreator } from './slice.ts';

export type NoteText = { readonly body: string; readonly cursor: number };

export type Draft<T> = {
  readonly value: T;
  readonly state: SaverState;
  /** After a conflict: what is stored now, once it was read. */
  readonly theirs: Stored<T> | null;
};

/** Which text goes on after a conflict: the one typed here, the stored one, or the stored one with the typed below. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** What is being typed, and how it stands to what is stored. Notes by the interview's id, summaries by the scorecard's. */
export type DraftsSlice = {
  readonly noteDrafts: Readonly<Record<string, Draft<NoteText>>>;
  readonly summaryDrafts: Readonly<Record<string, Draft<string>>>;
  /** Takes the stored notes over, unless something typed is not stored yet. For each interview that is read. */
  readonly openNotes: (interview: InterviewDetail) => void;
  readonly typeNotes: (interviewId: string, text: NoteText) => void;
  /** Steps back (or forward again) through what was written, also before a restart. The text to go on with; null: none. */
  readonly stepNotes: (interviewId: string, direction: 'undo' | 'redo') => Promise<NoteText | null>;
  /** Writes down where the person is; a cursor that moves is no change of the notes. */
  readonly keepPlace: (interviewId: string, place: Partial<Pick<KeepPlace, 'cursor' | 'questionId'>>) => Promise<void>;
  readonly retryNotes: (interviewId: string) => void;
  readonly flushNotes: (interviewId: string) => Promise<SaverState | null>;
  readonly settleNotes: (interviewId: string, choice: ConflictChoice) => void;
  readonly openSummary: (interview: InterviewDetail) => void;
  readonly typeSummary: (scorecardId: string, summary: string) => void;
  readonly retrySummary: (scorecardId: string) => void;
  /** Waits for all that was typed for an interview. Answers the cause when something could not be stored. */
  readonly flushDrafts: (interviewId: string) => Promise<AppError | null>;
};

const conflict: AppError = { kind: 'conflict', code: 'notes.conflict', params: {} };

/** Null when the text is stored. */
function causeOf(state: SaverState): AppError | null {
  if (state.kind === 'failed') return state.error;
  return state.kind === 'conflict' ? conflict : null;
}

export const createDraftsSlice: SliceCreator<DraftsSlice> = (set, get) => {
  const notes = new Map<string, DraftSaver<NoteText>>();
  const summaries = new Map<string, { readonly interviewId: string; readonly saver: DraftSaver<string> }>();
  let isWatchingWindow = false;

  /** A window that closes asks nobody: what is typed and not sent yet is sent then. */
  function watchWindow(): void {
    if (isWatchingWindow || typeof window === 'undefined') return;
    isWatchingWindow = true;
    window.addEventListener('beforeunload', () => {
      for (const saver of notes.values()) saver.sendNow();
      for (const { saver } of summaries.values()) saver.sendNow();
    });
  }

  function showNotes(interviewId: string, theirs: Stored<NoteText> | null = null): void {
    const saver = notes.get(interviewId);
    if (saver === undefined) return;
    const draft = { value: saver.value(), state: saver.state(), theirs };
    set({ noteDrafts: { ...get().noteDrafts, [interviewId]: draft } });
  }

  function showSummary(scorecardId: string): void {
    const entry = summaries.get(scorecardId);
    if (entry === undefined) return;
    const draft = { value: entry.saver.value(), state: entry.saver.state(), theirs: null };
    set({ summaryDrafts: { ...get().summaryDrafts, [scorecardId]: draft } });
  }

  /** Reads what somebody else stored. Where the words are the same there is nothing to choose. */
  async function readTheirs(interviewId: string): Promise<void> {
    const reply = await ask((api) => api.interviews.get({ id: interviewId }));
    const saver = notes.get(interviewId);
    if (saver === undefined || saver.state().kind !== 'conflict') return;
    if (!reply.ok) {
      get().reportError(reply.error);
      return;
    }
    const { body, cursor, revision, savedAt } = reply.value.notes;
    const theirs = { value: { body, cursor }, revision, savedAt };
    if (body === saver.value().body) saver.rebase(theirs, 'typed');
    else showNotes(interviewId, theirs);
  }

  function createNotes(interview: InterviewDetail, stored: Stored<NoteText>): void {
    watchWindow();
    const interviewId = interview.id;
    const saver = createDraftSaver<NoteText>({
      stored,
      isSame: (left, right) => left.body === right.body,
      send: ({ body, cursor }, baseRevision) =>
        ask((api) => api.interviews.saveNotes({ interviewId, body, cursor, baseRevision })),
      onState: (state) => {
        showNotes(interviewId);
        if (state.kind === 'conflict') void readTheirs(interviewId);
      },
    });
    notes.set(interviewId, saver);
  }

  function createSummary(interview: InterviewDetail): void {
    watchWindow();
    const interviewId = interview.id;
    const { id, summary, savedAt } = interview.scorecard;
    const saver = createDraftSaver<string>({
      stored: { value: summary, revision: 0, savedAt },
      isSame: (left, right) => left === right,
      send: async (text, revision) => {
        const reply = await ask((api) => api.scorecards.summarise({ interviewId, summary: text }));
        return reply.ok ? { ok: true, value: { revision, savedAt: Date.now() } } : reply;
      },
      onState: (state) => {
        showSummary(id);
        // What is missing before submission depends on the summary.
        if (state.kind === 'saved') void get().loadInterview(interviewId);
      },
    });
    summaries.set(id, { interviewId, saver });
  }

  return {
    noteDrafts: {},
    summaryDrafts: {},
    openNotes: (interview) => {
      const { body, cursor, revision, savedAt } = interview.notes;
      const stored = { value: { body, cursor }, revision, savedAt };
      const saver = notes.get(interview.id);
      if (saver === undefined) createNotes(interview, stored);
      else if (!saver.adopt(stored)) return;
      showNotes(interview.id);
    },
    typeNotes: (interviewId, text) => {
      const theirs = get().noteDrafts[interviewId]?.theirs ?? null;
      notes.get(interviewId)?.change(text);
      showNotes(interviewId, theirs);
    },
    stepNotes: async (interviewId, direction) => {
      const saver = notes.get(interviewId);
      if (saver === undefined || (await saver.flush()).kind !== 'saved') return null;
      const reply = await ask((api) => api.interviews.undoNotes({ interviewId, direction }));
      if (!reply.ok) {
        get().reportError(reply.error);
        return null;
      }
      if (reply.value === null) return null;
      const stepped = reply.value;
      const { body, cursor, revision, savedAt } = stepped;
      if (!saver.adopt({ value: { body, cursor }, revision, savedAt })) return null;
      get().showInterview(interviewId, (interview) => ({ ...interview, notes: stepped }));
      showNotes(interviewId);
      return { body, cursor };
    },
    keepPlace: async (interviewId, { cursor = null, questionId = null }) => {
      if (questionId !== null) {
        get().showInterview(interviewId, (interview) => ({ ...interview, currentQuestionId: questionId }));
      }
      // Where a cursor stood is not worth a word when it cannot be stored.
      await ask((api) => api.interviews.keepPlace({ interviewId, cursor, questionId }));
    },
    retryNotes: (interviewId) => notes.get(interviewId)?.retry(),
    flushNotes: async (interviewId) => (await notes.get(interviewId)?.flush()) ?? null,
    settleNotes: (interviewId, choice) => {
      const saver = notes.get(interviewId);
      const theirs = get().noteDrafts[interviewId]?.theirs;
      if (saver === undefined || theirs === null || theirs === undefined) return;
      if (choice === 'both') {
        const body = `${theirs.value.body.trimEnd()}\n\n${saver.value().body}`;
        // Nothing is sent before the conflict is settled, one line below.
        saver.change({ body, cursor: body.length });
      }
      saver.rebase(theirs, choice === 'theirs' ? 'stored' : 'typed');
    },
    openSummary: (interview) => {
      // A scorecard's summary is only typed here, so the words of this window are the newest.
      if (summaries.has(interview.scorecard.id)) return;
      createSummary(interview);
      showSummary(interview.scorecard.id);
    },
    typeSummary: (scorecardId, summary) => {
      summaries.get(scorecardId)?.saver.change(summary);
      showSummary(scorecardId);
    },
    retrySummary: (scorecardId) => summaries.get(scorecardId)?.saver.retry(),
    flushDrafts: async (interviewId) => {
      const own = [...summaries.values()].filter((entry) => entry.interviewId === interviewId);
      const savers = [notes.get(interviewId), ...own.map(({ saver }) => saver)];
      const states = await Promise.all(savers.map((saver) => saver?.flush()));
      for (const state of states) {
        const cause = state === undefined ? null : causeOf(state);
        if (cause !== null) return cause;
      }
      return null;
    },
  };
};
