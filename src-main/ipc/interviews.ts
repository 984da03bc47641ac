import type { InterviewCandidate } from '../../src-preload/contract/events.ts';
import { setEventChangeRead } from '../database/writes/follow-events.ts';
import {
  addInterview,
  endInterview,
  type InterviewedPerson,
  keepPlace,
  setInterviewRemoved,
  setQuestion,
  startInterview,
} from '../database/writes/interviews.ts';
import { saveNotes, stepNotes } from '../database/writes/notes.ts';
import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import { getEvent } from '../queries/events.ts';
import { notesOf } from '../queries/interview-work.ts';
import {
  getInterview,
  listInterviews,
  listInterviewsOfCandidates,
  listInterviewsOfPosition,
} from '../queries/interviews.ts';
import { personOf as findPerson } from '../queries/person-of.ts';
import { unblindParticipants } from './blind-events.ts';
import type { Handlers } from './handle.ts';
import { type Services, viewerOf } from './services.ts';

function personOf(candidate: InterviewCandidate): InterviewedPerson {
  if (candidate.kind !== 'new') return candidate;
  const email = candidate.email === '' ? null : candidate.email;
  return { kind: 'new', name: candidate.name, email, folded: fold(`${candidate.name} ${candidate.email}`) };
}

export function interviewsHandlers(services: Services): Handlers<'interviews'> {
  const { stamp } = services;

  function changed(id: string): void {
    services.changed({ subject: 'interviews', id });
    services.changed({ subject: 'positions' });
  }

  function added(id: string): { id: string } {
    changed(id);
    services.changed({ subject: 'candidates' });
    return { id };
  }

  /** The person at this computer is an interviewer of every interview that they add by hand. */
  function ownParticipant() {
    const self = services.connection.self();
    return self ? [{ email: self.email, name: self.name, role: 'interviewer' as const, leverUserId: self.id }] : [];
  }

  return {
    list({ state }) {
      const rows = listInterviews(services.store().read, viewerOf(services));
      if (state === 'all') return rows;
      return rows.filter((row) => row.state === state || (state === 'scheduled' && row.state === 'running'));
    },
    ofPosition: ({ positionId }) => listInterviewsOfPosition(services.store().read, positionId, viewerOf(services)),
    ofCandidate({ candidateId }) {
      const { read } = services.store();
      const person = findPerson(read, candidateId) ?? fail('item.not-found', { what: 'candidate' });
      return listInterviewsOfCandidates(read, person.candidateIds, viewerOf(services));
    },
    get: ({ id }) =>
      getInterview(services.store().read, id, viewerOf(services)) ?? fail('item.not-found', { what: 'interview' }),
    addByHand({ positionId, roundId, candidate }) {
      const participants = ownParticipant();
      const person = personOf(candidate);
      const interview = { positionId, roundId, person, event: null, participants };
      return added(addInterview(services.store().write, interview, stamp));
    },
    addFromEvent({ positionId, roundId, eventId, candidate, participants }) {
      const { read, write } = services.store();
      const event = getEvent(read, eventId) ?? fail('item.not-found', { what: 'event' });
      const attending = unblindParticipants(participants, event);
      const interview = { positionId, roundId, person: personOf(candidate), event, participants: attending };
      return added(addInterview(write, interview, stamp));
    },
    dismissEventChange({ id }) {
      if (!setEventChangeRead(services.store().write, id)) throw fail('item.not-found', { what: 'interview' });
      changed(id);
      return null;
    },
    remove({ id }) {
      setInterviewRemoved(services.store().write, id, stamp.now());
      changed(id);
      return null;
    },
    restore({ id }) {
      setInterviewRemoved(services.store().write, id, null);
      changed(id);
      return null;
    },
    start({ id }) {
      startInterview(services.store().write, id, stamp.now());
      changed(id);
      return null;
    },
    end({ id }) {
      endInterview(services.store().write, id, stamp.now());
      changed(id);
      return null;
    },
    saveNotes(save) {
      const savedAt = stamp.now();
      const revision = saveNotes(services.store().write, save, savedAt);
      services.changed({ subject: 'interviews', id: save.interviewId });
      return { revision, savedAt };
    },
    undoNotes({ interviewId, direction }) {
      const { read, write } = services.store();
      if (!stepNotes(write, interviewId, direction, stamp.now())) return null;
      services.changed({ subject: 'interviews', id: interviewId });
      return notesOf(read, interviewId);
    },
    keepPlace(place) {
      keepPlace(services.store().write, place);
      // Both windows of an interview are at the same question; each has a cursor of its own.
      if (place.questionId !== null) services.changed({ subject: 'interviews', id: place.interviewId });
      return null;
    },
    setQuestion(question) {
      setQuestion(services.store().write, question, stamp.now());
      services.changed({ subject: 'interviews', id: question.interviewId });
      return null;
    },
  };
}
