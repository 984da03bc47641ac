import { Button } from '../../components/Button.tsx';
import { LeftIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './candidate-dialog.module.css';

export type ByHand = { readonly name: string; readonly email: string };

/** Something, an @, and a domain with a dot; empty is fine. The main process has the last word. */
export function emailLooksRight(email: string): boolean {
  return email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
}

type Props = {
  readonly value: ByHand;
  readonly onChange: (value: ByHand) => void;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
};

/** Name and address of somebody who is not in Lever yet. */
export function ByHandForm({ value, onChange, onBack, onSubmit }: Props) {
  const email = value.email.trim();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p className={styles.hint}>{t('candidates.byHandHint')}</p>
      <TextField
        label={t('candidates.byHand.name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={300}
        isRequired
        autoFocus
      />
      <TextField
        label={t('candidates.byHand.email')}
        type="email"
        value={value.email}
        onChange={(text) => onChange({ ...value, email: text })}
        maxLength={320}
        error={emailLooksRight(email) || !email.includes('@') ? undefined : t('candidates.byHand.emailWrong')}
      />
      <div>
        <Button variant="quiet" icon={LeftIcon} flush="start" onPress={onBack}>
          {t('candidates.byHand.back')}
        </Button>
      </div>
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  );
}
