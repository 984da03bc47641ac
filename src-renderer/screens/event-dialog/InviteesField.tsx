import { useEffect, useRef } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { t } from '../../messages/index.ts';
import { foundCandidates } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './invitees.module.css';
import { type Invitee, offeredFor, takeAddresses, withInvitee } from './invitees.ts';

type Props = {
  readonly positionId: string;
  readonly invitees: readonly Invitee[];
  readonly onInvitees: (invitees: readonly Invitee[]) => void;
  /** What stands in the field and is not in the list yet. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | undefined;
};

/** Who is to come: candidates of the position, colleagues in Lever, and any address that is typed. */
export function InviteesField({ positionId, invitees, onInvitees, text, onText, error }: Props) {
  const search = useStore((store) => store.candidateSearches.event);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const users = loadedValue(useStore((store) => store.users)) ?? [];
  const loadUsers = useStore((store) => store.loadUsers);
  const userId = useStore((store) => loadedValue(store.connection)?.connection?.userId ?? null);
  useRead(loadUsers, 'connection');
  useEffect(() => void searchCandidates('event', positionId, text), [searchCandidates, positionId, text]);
  /** Choosing writes the chosen one's name into the field, which is to be empty for the next one. */
  const chosenLabel = useRef<string | null>(null);

  const ownEmail = users.find(({ id }) => id === userId)?.email ?? '';
  const offered = offeredFor(text, { candidates: foundCandidates(search) ?? [], users, invitees, ownEmail });
  const items = offered.map(
    ({ kind, email, name }): ComboBoxItem => ({
      id: email,
      label: name === '' ? email : name,
      description: name === '' ? undefined : email,
      group: t(`events.create.invitees.${kind}`),
    }),
  );

  function type(next: string): void {
    if (next !== '' && next === chosenLabel.current) {
      onText('');
      return;
    }
    chosenLabel.current = null;
    const { addresses, rest } = takeAddresses(next);
    if (addresses.length > 0) {
      onInvitees(addresses.reduce((all, email) => withInvitee(all, { email, name: '', candidate: null }), invitees));
    }
    onText(rest);
  }

  function choose(id: string | null): void {
    const chosen = offered.find(({ email }) => email === id);
    if (chosen === undefined) return;
    chosenLabel.current = chosen.name === '' ? chosen.email : chosen.name;
    onInvitees(withInvitee(invitees, { email: chosen.email, name: chosen.name, candidate: chosen.candidate }));
    onText('');
  }

  return (
    <div className={styles.invitees}>
      <ComboBox
        label={t('events.create.invitees')}
        description={t('events.create.inviteesHint')}
        items={items}
        inputValue={text}
        onInputChange={type}
        selectedId={null}
        onSelect={choose}
        allowsCustomValue
        emptyText={t('events.create.inviteesNone')}
        highlight={text}
        opens="input"
        error={error}
      />
      {invitees.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('events.create.inviteesList')}>
          {invitees.map(({ email, name }) => (
            <li key={email} title={email}>
              <Chip
                onRemove={() => onInvitees(invitees.filter((one) => one.email !== email))}
                removeLabel={t('events.create.inviteesRemove', { name: name === '' ? email : name })}
              >
                <bdi>{name === '' ? email : name}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
