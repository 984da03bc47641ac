import { useEffect, useState } from 'react';
import type { FeedbackAnswer, FeedbackForm } from '../../../src-preload/contract/feedback-forms.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { FeedbackField } from './FeedbackField.tsx';
import styles from './feedback.module.css';
import { isAnswered } from './feedback-answers.ts';

type Props = {
  readonly interviewId: string;
  readonly onClose: () => void;
  readonly onSubmitted: () => void;
};

/** Lever's own form: which one, what goes into each field and from where, and `Submit form`. */
export function FeedbackDialog({ interviewId, onClose, onSubmitted }: Props) {
  const loaded = useStore((store) => store.feedbackForms[interviewId] ?? idle);
  const loadFeedbackForm = useStore((store) => store.loadFeedbackForm);
  const submitFeedback = useStore((store) => store.submitFeedback);
  const reportError = useStore((store) => store.reportError);
  const [templateId, setTemplateId] = useState<string | null>(null);
  /** What the person changed, by the field's id. */
  const [changed, setChanged] = useState<Readonly<Record<string, FeedbackAnswer>>>({});
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  useEffect(() => void loadFeedbackForm(interviewId, templateId), [loadFeedbackForm, interviewId, templateId]);
  const form = loadedValue(loaded);
  const answerOf = (field: FeedbackForm['fields'][number]) => changed[field.id] ?? field.answer;

  async function submit(): Promise<void> {
    if (form === null || form.templateId === null) return;
    setAsked(true);
    if (form.fields.some((field) => field.isRequired && !isAnswered(field, answerOf(field)))) return;
    setPending(true);
    const reply = await submitFeedback(interviewId, form.templateId, form.fields.map(answerOf));
    setPending(false);
    if (!reply.ok) {
      reportError(reply.error);
      return;
    }
    onClose();
    onSubmitted();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exports.options.feedback')}
      closeLabel={t('app.dismiss')}
      size="l"
      footerStart={
        form?.templateId == null ? undefined : <span className={styles.hint}>{t('exports.feedback.remembered')}</span>
      }
      footer={
        <Button
          variant="primary"
          isDisabled={form?.templateId == null}
          isPending={isPending}
          onPress={() => void submit()}
        >
          {t('exports.feedback.submit')}
        </Button>
      }
    >
      {form === null ? (
        loaded.state === 'failed' ? (
          <FailureNotice error={loaded.error} onTryAgain={() => void loadFeedbackForm(interviewId, templateId)} />
        ) : (
          <LoadingRows rows={5} label={t('exports.feedback.loading')} />
        )
      ) : form.templateId === null ? (
        <EmptyState icon={FormIcon} title={t('exports.feedback.none.title')} text={t('exports.feedback.none.text')} />
      ) : (
        <div className={styles.form}>
          <Select
            label={t('exports.feedback.template')}
            items={form.templates.map(({ id, text }) => ({ id, label: text }))}
            selectedId={form.templateId}
            onSelect={(id) => {
              setChanged({});
              setAsked(false);
              setTemplateId(id);
            }}
            description={t(`exports.feedback.why.${form.why}`)}
          />
          {form.instructions === '' ? null : <p className={styles.hint}>{form.instructions}</p>}
          {form.fields.map((field) => (
            <FeedbackField
              key={`${form.templateId} ${field.id}`}
              field={field}
              skills={form.skills}
              answer={answerOf(field)}
              onAnswer={(answer) => setChanged({ ...changed, [field.id]: answer })}
              isMissing={isAsked && field.isRequired && !isAnswered(field, answerOf(field))}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}
