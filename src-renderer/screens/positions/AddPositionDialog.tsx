import { useEffect, useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { PostingOption } from '../../../src-preload/contract/positions.ts';
import type { RoleOption } from '../../../src-preload/contract/roles.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { locale } from '../../messages/locale.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './add-position.module.css';
import { OccupationCredit } from './OccupationCredit.tsx';
import { PostingComboBox } from './PostingComboBox.tsx';
import { SuggestedSkills } from './SuggestedSkills.tsx';

function itemOf({ id, title, family }: RoleOption): ComboBoxItem {
  const group = family === null ? t('positions.dialog.occupations') : t(`positions.dialog.family.${family}`);
  return { id, label: title, group };
}

function isSame(left: string, right: string): boolean {
  return left.localeCompare(right, locale(), { sensitivity: 'base' }) === 0;
}

/** `Add a Position`: a role (free text with suggestions), a posting in Lever if wanted, and the skills to ask about. */
export function AddPositionDialog({ onClose }: { readonly onClose: () => void }) {
  const roles = loadedValue(useStore((store) => store.roleOptions)) ?? [];
  const searchRoles = useStore((store) => store.searchRoles);
  const suggestSkills = useStore((store) => store.suggestSkills);
  const addPosition = useStore((store) => store.addPosition);
  const navigate = useStore((store) => store.navigate);
  const isConnected = useStore((store) => (loadedValue(store.connection)?.connection ?? null) !== null);
  const [role, setRole] = useState('');
  const [roleId, setRoleId] = useState<string | null>(null);
  const [postingInput, setPostingInput] = useState('');
  const [posting, setPosting] = useState<PostingOption | null>(null);
  /** What the person ticked or unticked, by skill; the rest follows the suggestion. */
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const skills = useStore((store) => store.suggestedSkills);

  const title = role.trim();
  const postingId = posting?.id ?? null;
  useEffect(() => void searchRoles(title), [searchRoles, title]);
  useEffect(() => {
    if (title !== '') void suggestSkills(title, postingId);
  }, [suggestSkills, title, postingId]);

  // Until the answer to the last letter is there, what was found before is narrowed down here. Titles that are spelled
  // otherwise (short forms, a typo) stay when nothing has the letters themselves.
  const narrowed = roles.filter((option) => option.title.toLowerCase().includes(title.toLowerCase()));
  const suggestions = (narrowed.length > 0 ? narrowed : roles).map(itemOf);

  async function add(): Promise<void> {
    setAdding(true);
    setError(null);
    const suggested = loadedValue(skills);
    const skillIds =
      suggested === null ? null : suggested.filter(({ id, isChosen }) => choices[id] ?? isChosen).map(({ id }) => id);
    const reply = await addPosition({ role: title, postingId, skillIds });
    setAdding(false);
    if (!reply.ok) {
      setError(reply.error);
      return;
    }
    onClose();
    navigate({ name: 'position', id: reply.value.id, tab: 'interviews' });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('positions.dialog.title')}
      closeLabel={t('connect.close')}
      size="xl"
      isFlush
      hasInput={role !== '' || postingInput !== ''}
      footerStart={<NewName role={title} posting={posting} />}
      footer={
        <div className={styles.reachable} data-react-aria-top-layer>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('positions.dialog.cancel')}
          </Button>
          <Button variant="primary" size="l" isDisabled={title === ''} isPending={isAdding} onPress={() => void add()}>
            {t('positions.dialog.next')}
          </Button>
        </div>
      }
    >
      <div className={styles.panes}>
        {/* An open list hides all else from screen readers; here any text is an answer, so the ways on stay reachable. */}
        <div className={styles.fields} data-react-aria-top-layer>
          <ComboBox
            label={t('positions.dialog.role')}
            items={suggestions}
            inputValue={role}
            onInputChange={setRole}
            selectedId={roleId}
            onSelect={setRoleId}
            allowsCustomValue
            emptyText={t('positions.dialog.noRoles')}
            description={t('positions.dialog.roleHint')}
            placeholder={t('positions.dialog.rolePlaceholder')}
            highlight={title}
            // What is typed may be final: a list with nothing else to offer would only stand in the way.
            opens={suggestions.every(({ label }) => isSame(label, title)) ? 'manual' : 'input'}
            autoFocus
          />
          {roles.some(({ occupation }) => occupation !== null) ? <OccupationCredit /> : null}
          {isConnected ? (
            <PostingComboBox
              input={postingInput}
              onInput={setPostingInput}
              posting={posting}
              onChoose={setPosting}
              description={t('positions.dialog.postingHint')}
            />
          ) : (
            <Callout tone="info">{t('positions.dialog.postingOff')}</Callout>
          )}
          {error === null ? null : <Failure error={error} />}
        </div>
        <SuggestedSkills
          isAsked={title !== ''}
          choices={choices}
          onChoose={(id, isChosen) => setChoices({ ...choices, [id]: isChosen })}
        />
      </div>
    </Dialog>
  );
}

function Failure({ error }: { readonly error: AppError }) {
  const { message, next } = errorText(error);
  return (
    <Callout tone="bad" title={message} role="alert">
      {next}
    </Callout>
  );
}

function NewName({ role, posting }: { readonly role: string; readonly posting: PostingOption | null }) {
  if (posting === null && role === '') return <span className={styles.note}>{t('positions.dialog.nameMissing')}</span>;
  const name = posting?.text ?? role;
  return (
    <span className={styles.note} title={name}>
      {t(posting === null ? 'positions.dialog.nameFromRole' : 'positions.dialog.nameFromPosting')}{' '}
      <bdi className={styles.name}>{name}</bdi>
    </span>
  );
}
