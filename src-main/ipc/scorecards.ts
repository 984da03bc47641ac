import {
  addEvidence,
  amendScorecard,
  rateQuestion,
  rateSkill,
  removeEvidence,
  setRecommendation,
  setSummary,
  submitScorecard,
} from '../database/writes/scorecards.ts';
import { fail } from '../errors/index.ts';
import { newDocument, newPdfExport } from '../outbox/enqueue.ts';
import { getCalibration } from '../queries/calibration.ts';
import { getInterview } from '../queries/interviews.ts';
import { exportFacts } from './export-facts.ts';
import type { Handlers } from './handle.ts';
import { namesViewerOf, type Services } from './services.ts';

/** What the PDF holds that leaves with the submission; the person can export another form of it later. */
const submittedPdf = { notes: true, quotes: true, transcript: false, redacted: false } as const;

export function scorecardsHandlers(services: Services): Handlers<'scorecards'> {
  const { stamp } = services;

  function changed(interviewId: string): null {
    services.changed({ subject: 'interviews', id: interviewId });
    return null;
  }

  return {
    rate(rating) {
      rateSkill(services.store().write, rating, stamp.now());
      return changed(rating.interviewId);
    },
    rateQuestion({ interviewId, ...rating }) {
      rateQuestion(services.store().write, interviewId, rating, stamp.now());
      return changed(interviewId);
    },
    recommend({ interviewId, value }) {
      setRecommendation(services.store().write, interviewId, value, stamp.now());
      return changed(interviewId);
    },
    summarise({ interviewId, summary }) {
      setSummary(services.store().write, interviewId, summary, stamp.now());
      return changed(interviewId);
    },
    addEvidence({ interviewId, ...evidence }) {
      const id = addEvidence(services.store().write, interviewId, evidence, stamp);
      changed(interviewId);
      return { id };
    },
    removeEvidence({ interviewId, id }) {
      removeEvidence(services.store().write, interviewId, id, stamp.now());
      return changed(interviewId);
    },
    submit({ interviewId, exportPdf }) {
      if (exportPdf && services.connection.lacks('files:write'))
        throw fail('lever.forbidden', { scope: 'files:write' });
      const { read, write } = services.store();
      const interview =
        getInterview(read, interviewId, namesViewerOf(services)) ?? fail('item.not-found', { what: 'interview' });
      const missing = interview.scorecard.missing.filter((item) => item.isRequired);
      if (missing.length > 0) throw fail('scorecard.incomplete', { count: missing.length });
      const submittedAt = stamp.now();
      submitScorecard(write, interviewId, { ...stamp, now: () => submittedAt }, () => {
        if (!exportPdf) return [];
        const facts = exportFacts(services, interview, submittedAt);
        return [newPdfExport(facts, newDocument(facts, submittedPdf))];
      });
      changed(interviewId);
      services.changed({ subject: 'positions' });
      void services.recordingKeeper.check();
      if (exportPdf) {
        services.changed({ subject: 'exports' });
        services.outbox.kick();
      }
      return null;
    },
    calibration: () => getCalibration(services.store().read),
    amend({ interviewId }) {
      amendScorecard(services.store().write, interviewId, stamp);
      services.changed({ subject: 'positions' });
      return changed(interviewId);
    },
  };
}
