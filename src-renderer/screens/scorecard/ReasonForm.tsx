import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './scorecard.module.css';

type Props = {
  readonly skillName: string;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Why a skill cannot be judged: better than a rating in the middle that means nothing. */
export function ReasonForm({ skillName, onSave, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const text = reason.trim();
  return (
    <form
      className={styles.form}
      aria-label={t('scorecard.cannotJudge.title', { skill: skillName })}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onSave(text);
      }}
    >
      <TextField
        label={t('scorecard.cannotJudge.reason')}
        description={t('scorecard.cannotJudge.hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        spellCheck
        autoFocus
      />
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onCancel}>
          {t('scorecard.cancel')}
        </Button>
        <Button variant="plain" type="submit" isDisabled={text === ''}>
          {t('scorecard.cannotJudge.save')}
        </Button>
      </div>
    </form>
  );
}
