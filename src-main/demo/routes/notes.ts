import { randomUUID } from 'node:crypto';
import { noContent, single } from '../answers.ts';
import { badRequest, forbidden } from '../errors.ts';
import { optionalFlag, pastTime, readJsonObject, requiredText } from '../json-body.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Note, NoteComment, Opportunity } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { select } from '../selection.ts';
import { childOf, opportunityOf } from './lookup.ts';

const read = { resource: 'notes', access: 'read' } as const;
const write = { resource: 'notes', access: 'write' } as const;
const query = { expand: 'texts', include: 'texts' } as const;

function showNote(note: Note): Omit<Note, 'opportunityId' | 'madeByApi'> {
  const { opportunityId: _opportunityId, madeByApi: _madeByApi, ...shown } = note;
  return shown;
}

function showSelected(call: Call, note: Note): object {
  return select(note, showNote(note), call.query, {
    user: (record) => (record.user === null ? null : (call.store.users.get(record.user) ?? null)),
  });
}

function readScore(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 4) {
    throw badRequest('score must be an integer from 1 to 4');
  }
  return value;
}

function comment(call: Call, opportunity: Opportunity, value: string, score: number | null, at: number): NoteComment {
  return {
    type: 'note',
    text: 'Comment',
    value,
    score,
    user: call.performAs?.id ?? null,
    stage: opportunity.stage,
    createdAt: at,
  };
}

/** `note_id` adds a comment to a note, with `value` and `createdAt` only (section 14). */
function addComment(call: Call, opportunity: Opportunity, noteId: string): Note {
  const note = call.store.notes.get(noteId);
  if (note?.opportunityId !== opportunity.id || note.deletedAt !== null) {
    throw badRequest(`The opportunity has no note ${noteId}`);
  }
  const body = readJsonObject(call.body, call.contentType, ['value', 'createdAt']);
  const at = pastTime(body, 'createdAt', call.clock.now());
  const added = comment(call, opportunity, requiredText(body, 'value'), null, at);
  return { ...note, fields: [...note.fields, added] };
}

function newNote(call: Call, opportunity: Opportunity): Note {
  const body = readJsonObject(call.body, call.contentType, [
    'value',
    'secret',
    'score',
    'notifyFollowers',
    'createdAt',
  ]);
  optionalFlag(body, 'notifyFollowers');
  const at = pastTime(body, 'createdAt', call.clock.now());
  return {
    id: randomUUID(),
    text: 'Note',
    fields: [comment(call, opportunity, requiredText(body, 'value'), readScore(body.score), at)],
    user: call.performAs?.id ?? null,
    secret: optionalFlag(body, 'secret') ?? false,
    createdAt: at,
    completedAt: at,
    deletedAt: null,
    opportunityId: opportunity.id,
    madeByApi: true,
  };
}

function noteOf(call: Call): Note {
  return childOf(opportunityOf(call), 'notes', call.path('noteId'), call.store.notes.get);
}

export const noteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/notes',
    endpoint: 'notes.list',
    need: read,
    list: true,
    query,
    handle: (call) => {
      const { id } = opportunityOf(call);
      const found = call.store.notes.all().filter((note) => note.opportunityId === id);
      return page(sorted(found, newestFirst), newestFirst, call.query, call.offsets, (note) =>
        showSelected(call, note),
      );
    },
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/notes/:noteId',
    endpoint: 'notes.read',
    need: read,
    query,
    handle: (call) => single(showSelected(call, noteOf(call))),
  },
  {
    method: 'POST',
    path: '/opportunities/:opportunityId/notes',
    endpoint: 'notes.create',
    need: write,
    performAs: 'optional',
    query: { note_id: 'text' },
    handle: (call) => {
      const opportunity = opportunityOf(call);
      const noteId = call.query.text('note_id');
      const note = noteId === undefined ? newNote(call, opportunity) : addComment(call, opportunity, noteId);
      call.store.notes.put(note);
      return single({ ...showNote(note), noteId: note.id }, 201);
    },
  },
  {
    method: 'DELETE',
    path: '/opportunities/:opportunityId/notes/:noteId',
    endpoint: 'notes.delete',
    need: write,
    handle: (call) => {
      const note = noteOf(call);
      if (!note.madeByApi) throw forbidden('Only notes made by API can be deleted by API');
      call.store.notes.put({ ...note, deletedAt: call.clock.now() });
      return noContent();
    },
  },
];
