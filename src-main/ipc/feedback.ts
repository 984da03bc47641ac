import type { FeedbackForm } from '../../src-preload/contract/feedback-forms.ts';
import { inTransaction } from '../database/handles.ts';
import { putExport } from '../database/writes/exports.ts';
import { rememberMapping } from '../database/writes/feedback.ts';
import { fail } from '../errors/index.ts';
import { type AskedTemplate, askedTemplate } from '../outbox/asked-template.ts';
import type { ExportFacts } from '../outbox/document-of.ts';
import { newDocument, newFeedbackExport } from '../outbox/enqueue.ts';
import { fieldsOf, fillForm, proposeForm, sourcesOf } from '../outbox/feedback-form.ts';
import { whereaboutsOf } from '../queries/exports.ts';
import { countFeedbackExports, listTemplates, rememberedSources } from '../queries/feedback.ts';
import { submittedFacts } from './export-facts.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

const wholeScorecard = { notes: true, quotes: true, transcript: false, redacted: false } as const;

/** The part of the exports' requests that is about Lever's own feedback form. */
export function feedbackHandlers(
  services: Services,
  goOn: () => void,
): Pick<Handlers<'exports'>, 'feedbackForm' | 'submitFeedback'> {
  const usable = () => listTemplates(services.store().read).filter((template) => fieldsOf(template) !== null);

  async function ask(facts: ExportFacts, picked: string | null): Promise<AskedTemplate> {
    const { interview } = facts;
    const { ref } = interview.candidate;
    const opportunityId = ref.kind === 'opportunity' ? ref.id : null;
    const interviews = opportunityId === null ? [] : await services.outbox.interviewsOf(opportunityId);
    return askedTemplate(usable(), interviews, {
      startsAt: interview.startsAt ?? interview.startedAt,
      userId: services.connection.userId(),
      stageId: opportunityId === null ? null : whereaboutsOf(services.store().read, opportunityId).stageId,
      picked,
    });
  }

  return {
    async feedbackForm({ interviewId, templateId }): Promise<FeedbackForm> {
      const facts = submittedFacts(services, interviewId);
      const { template, why } = await ask(facts, templateId);
      const templates = usable().map(({ id, text }) => ({ id, text }));
      if (template === null) return { templates, templateId: null, why, instructions: '', skills: [], fields: [] };
      const remembered = rememberedSources(services.store().read, template.id);
      const form = proposeForm(template, newDocument(facts, wholeScorecard), remembered);
      return { templates, templateId: template.id, why, ...form };
    },
    async submitFeedback({ interviewId, templateId, answers }) {
      const facts = submittedFacts(services, interviewId);
      const { template, interview } = await ask(facts, templateId);
      if (template?.id !== templateId) throw fail('export.template-gone');
      const document = newDocument(facts, wholeScorecard);
      const { write, read } = services.store();
      const extra = {
        templateId,
        panel: interview?.panel ?? null,
        interview: interview?.id ?? null,
        ...fillForm(template, document, answers),
        // A millisecond earlier for each form before: no two of a scorecard share their time.
        completedAt: facts.submittedAt - countFeedbackExports(read, facts.scorecard.id),
      };
      const id = inTransaction(write, () => {
        rememberMapping(write, templateId, sourcesOf(answers), services.stamp.now());
        return putExport(write, newFeedbackExport(facts, document, extra), services.stamp);
      });
      goOn();
      return { id };
    },
  };
}
