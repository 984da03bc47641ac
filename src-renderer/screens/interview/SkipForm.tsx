import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './current-question.module.css';

const reasons = ['time', 'answered', 'unfit', 'other'] as const;
type Reason = (typeof reasons)[number];

type Props = { readonly onSkip: (reason: string) => void; readonly onCancel: () => void };

/** Why a question is left out: a word for the scorecard's readers, so that the interview stays comparable. */
export function SkipForm({ onSkip, onCancel }: Props) {
  const [reason, setReason] = useState<Reason>('time');
  const [other, setOther] = useState('');
  const text = reason === 'other' ? other.trim() : t(`interviews.room.skip.${reason}`);
  return (
    <form
      className={styles.skip}
      aria-label={t('interviews.room.skip.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onSkip(text);
      }}
    >
      <Select
        label={t('interviews.room.skip.reason')}
        items={reasons.map((id) => ({ id, label: t(`interviews.room.skip.${id}`) }))}
        selectedId={reason}
        onSelect={setReason}
      />
      {reason === 'other' ? (
        <TextField
          label={t('interviews.room.skip.otherText')}
          value={other}
          onChange={setOther}
          maxLength={500}
          autoFocus
        />
      ) : null}
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onCancel}>
          {t('interviews.room.cancel')}
        </Button>
        <Button variant="plain" type="submit" isDisabled={text === ''}>
          {t('interviews.room.skip.do')}
        </Button>
      </div>
    </form>
  );
}
