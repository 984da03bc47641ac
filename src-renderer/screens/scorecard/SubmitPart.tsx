import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import type { Missing } from '../../../src-preload/contract/scorecards.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { LockIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { lacks } from '../../store/connection.ts';
import { useStore } from '../../store/index.ts';
import { missingText } from './missing-words.ts';
import { goToMissing } from './places.ts';
import styles from './verdict.module.css';

type Props = { readonly interview: InterviewDetail; readonly missing: readonly Missing[] };

/** The submission: says what is missing and leads there, otherwise freezes the scorecard. */
export function SubmitPart({ interview, missing }: Props) {
  const { id, guide, scorecard, candidate } = interview;
  const submitScores = useStore((store) => store.submitScores);
  const showToast = useStore((store) => store.showToast);
  const isLacking = useStore((store) => lacks(store, 'files:write'));
  const [exportPdf, setExportPdf] = useState(false);
  const [isPending, setPending] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const required = missing.filter(({ isRequired }) => isRequired);
  const [first] = required;

  async function submit(): Promise<void> {
    setError(null);
    if (first !== undefined) {
      setAsked(true);
      goToMissing(first);
      return;
    }
    setPending(true);
    const reply = await submitScores(id, exportPdf && !isLacking);
    setPending(false);
    if (reply.ok) {
      setAsked(false);
      setExportPdf(false);
      showToast(t('scorecard.submitted', { name: candidate.name }));
    } else {
      setError(reply.error);
    }
  }

  if (scorecard.state === 'submitted') {
    return (
      <div className={styles.submit}>
        <Callout tone="info" icon={LockIcon} title={t('scorecard.frozen.title')}>
          {t('scorecard.frozen.text')}
        </Callout>
      </div>
    );
  }
  return (
    <div className={styles.submit}>
      {wasAsked && first !== undefined ? (
        <Callout tone="warn" role="alert" title={t('scorecard.missing.title', { count: required.length })}>
          {formatList(required.map((entry) => missingText(entry, guide.skills)))}. {t('scorecard.missing.text')}
        </Callout>
      ) : null}
      {error === null ? null : (
        <Callout tone="bad" role="alert" title={t('scorecard.submitFailed')}>
          {errorText(error).message} {errorText(error).next}
        </Callout>
      )}
      <Checkbox
        label={t('scorecard.exportPdf')}
        isSelected={exportPdf && !isLacking}
        isDisabled={isLacking}
        description={isLacking ? t('exports.options.lacking.pdf') : undefined}
        onChange={setExportPdf}
      />
      {scorecard.revision === 1 ? <p className={styles.hidden}>{t('panel.hidden.line')}</p> : null}
      <Button variant="primary" size="l" isWide isPending={isPending} onPress={() => void submit()}>
        {t('scorecard.submit')}
      </Button>
    </div>
  );
}
