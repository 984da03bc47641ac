import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { addConsent, markForErasure } from '../database/writes/recordings.ts';
import { putTranscript } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { getInterview, hasInterview } from '../queries/interviews.ts';
import { getConsent, listRecordings } from '../queries/recordings.ts';
import { deletionTime, soundFile } from '../recordings/index.ts';
import type { Said, SoundToRead } from '../transcription/messages.ts';
import type { Handlers } from './handle.ts';
import { namesViewerOf, type Services } from './services.ts';

export function recordingsHandlers(services: Services): Handlers<'recordings'> {
  const { recorder, transcriber, stamp, system } = services;

  function changed(interviewId?: string): null {
    services.changed(
      interviewId === undefined ? { subject: 'recordings' } : { subject: 'recordings', id: interviewId },
    );
    return null;
  }

  async function endIfOf(interviewId: string): Promise<void> {
    if (recorder.active()?.interviewId === interviewId) await recorder.end();
  }

  /** The recordings of an interview one behind the other, as the transcript's times count. */
  function soundsOf(interviewId: string): readonly SoundToRead[] {
    let offsetMs = 0;
    return listRecordings(services.store().read, interviewId).map(({ id, hasSystemSound, milliseconds }) => {
      const sound = {
        file: soundFile(services.recordingsFolder, id),
        channels: hasSystemSound ? 2 : 1,
        offsetMs,
      } as const;
      offsetMs += milliseconds;
      return sound;
    });
  }

  /** Two channels tell who speaks: the microphone is the person here, the computer's sound the candidate. One tells nothing. */
  function keepTranscript(interviewId: string, said: readonly Said[], hasTwoSides: boolean): void {
    const { read, write } = services.store();
    const interview = getInterview(read, interviewId, namesViewerOf(services));
    // Deleted while it was being written down: then nothing of it may come back.
    if (interview === null || listRecordings(read, interviewId).length === 0) return;
    if (said.length === 0) throw fail('transcription.nothing-said');
    const names = [services.connection.self()?.name ?? null, interview.candidate.name];
    const segments = said.map(
      ({ channel, startMs, endMs, text }): Segment => ({
        speaker: hasTwoSides ? (names[channel] ?? null) : null,
        startMs,
        endMs,
        text,
      }),
    );
    putTranscript(write, interviewId, { format: 'recording', segments }, stamp.now());
    services.changed({ subject: 'interviews', id: interviewId });
  }

  return {
    get({ interviewId }) {
      const { read } = services.store();
      if (!hasInterview(read, interviewId)) throw fail('item.not-found', { what: 'interview' });
      const { recordingDays } = services.settings.get();
      return {
        consent: getConsent(read, interviewId),
        recordings: listRecordings(read, interviewId).map(
          ({ id, startedAt, milliseconds, hasSystemSound, wasInterrupted }) => ({
            id,
            startedAt,
            milliseconds,
            hasSystemSound,
            wasInterrupted,
            deleteAt: deletionTime({ startedAt }, recordingDays),
          }),
        ),
        active: recorder.active(),
        job: transcriber.jobOf(interviewId),
      };
    },
    active: () => recorder.active(),
    async setConsent(consent) {
      addConsent(services.store().write, consent, stamp);
      // What is refused ends at once; pieces that are on their way are refused too.
      if (consent.state === 'refused') await endIfOf(consent.interviewId);
      return changed(consent.interviewId);
    },
    start: ({ interviewId, withSystemSound }) =>
      recorder.start(interviewId, withSystemSound && system.canRecordSystemSound),
    pause({ recordingId }) {
      recorder.pause(recordingId);
      return null;
    },
    resume({ recordingId }) {
      recorder.resume(recordingId);
      return null;
    },
    stop({ recordingId }) {
      recorder.stop(recordingId);
      return null;
    },
    chunk: (chunk) => recorder.take(chunk),
    report({ recordingId, problem }) {
      recorder.report(recordingId, problem);
      return null;
    },
    async openDevices({ systemSound }) {
      await system.openDevices(systemSound && system.canRecordSystemSound);
      return null;
    },
    closeDevices() {
      system.closeDevices();
      return null;
    },
    async remove({ interviewId }) {
      transcriber.cancel(interviewId);
      await endIfOf(interviewId);
      const { read, write } = services.store();
      for (const { id } of listRecordings(read, interviewId)) markForErasure(write, id);
      await services.recordingKeeper.check();
      return changed(interviewId);
    },
    model: () => transcriber.model(),
    async chooseModel() {
      const folder = await system.chooseFolder('model');
      if (folder !== null) {
        services.settings.setSpeechModelFolder(folder);
        changed();
      }
      return transcriber.model();
    },
    forgetModel() {
      services.settings.setSpeechModelFolder(null);
      return changed();
    },
    async transcribe({ interviewId }) {
      const sounds = soundsOf(interviewId);
      if (sounds.length === 0) throw fail('transcription.no-recording');
      const hasTwoSides = sounds.some(({ channels }) => channels === 2);
      await transcriber.start(interviewId, sounds, (said) => keepTranscript(interviewId, said, hasTwoSides));
      return null;
    },
    cancelTranscription({ interviewId }) {
      transcriber.cancel(interviewId);
      return null;
    },
  };
}
