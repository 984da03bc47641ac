import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './scorecard.module.css';

type Kind = 'note' | 'quote';

type Props = {
  readonly skillName: string;
  readonly onAdd: (kind: Kind, text: string) => Promise<void>;
  readonly onCancel: () => void;
};

/** One piece of evidence written by hand: what was observed, or the candidate's own words. */
export function EvidenceForm({ skillName, onAdd, onCancel }: Props) {
  const [kind, setKind] = useState<Kind>('note');
  const [text, setText] = useState('');
  const [isPending, setPending] = useState(false);

  async function add(): Promise<void> {
    if (text.trim() === '' || isPending) return;
    setPending(true);
    await onAdd(kind, text.trim());
    setPending(false);
  }

  return (
    <form
      className={styles.form}
      aria-label={t('scorecard.evidence.addFor', { skill: skillName })}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div>
        <Segmented
          label={t('scorecard.evidence.kind')}
          options={[
            { id: 'note', label: t('scorecard.evidence.note') },
            { id: 'quote', label: t('scorecard.evidence.quote') },
          ]}
          value={kind}
          onChange={setKind}
        />
      </div>
      <TextField
        label={t('scorecard.evidence.text')}
        isMultiline
        rows={2}
        value={text}
        onChange={setText}
        maxLength={5_000}
        spellCheck
        autoFocus
      />
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onCancel}>
          {t('scorecard.cancel')}
        </Button>
        <Button variant="plain" type="submit" isDisabled={text.trim() === ''} isPending={isPending}>
          {t('scorecard.evidence.save')}
        </Button>
      </div>
    </form>
  );
}
