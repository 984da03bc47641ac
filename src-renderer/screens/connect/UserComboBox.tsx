import { useState } from 'react';
import type { LeverUser } from '../../../src-preload/contract/connection.ts';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { errorText } from '../../messages/error-text.ts';
import { english, type MessageKey, t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';

/** Rows in the list at once; the rest is found by typing. */
const mostRows = 200;

function isKey(key: string): key is MessageKey {
  return key in english;
}

/** Lever's own roles in our words; a company's own role has only an id, which says nothing to anybody. */
function roleName(accessRole: string): string | undefined {
  const key = `connect.role.${accessRole}`;
  return isKey(key) ? t(key) : undefined;
}

function itemOf(user: LeverUser): ComboBoxItem {
  return { id: user.id, label: user.name, description: user.email, meta: roleName(user.accessRole) };
}

function matches({ name, email }: LeverUser, query: string): boolean {
  return name.toLowerCase().includes(query) || email.toLowerCase().includes(query);
}

type Props = {
  /** The label stands elsewhere on the page. */
  readonly isLabelHidden?: boolean;
};

/** `I am`: which Lever user this person is. Lever wants a name for each upload, and cannot tell whose this is. */
export function UserComboBox({ isLabelHidden = false }: Props) {
  const users = useStore((store) => store.users);
  const userId = useStore((store) => loadedValue(store.connection)?.connection?.userId ?? null);
  const setUser = useStore((store) => store.setUser);
  const all = loadedValue(users) ?? [];
  const current = all.find(({ id }) => id === userId);
  /** What is being typed; null shows the chosen user. */
  const [typed, setTyped] = useState<string | null>(null);
  const input = typed ?? current?.name ?? '';
  const query = typed === null || typed === current?.name ? '' : typed.trim().toLowerCase();
  const items = all
    .filter((user) => (!user.isDeactivated || user.id === userId) && matches(user, query))
    .slice(0, mostRows)
    .map(itemOf);
  return (
    <ComboBox
      label={t('connect.iAm')}
      isLabelHidden={isLabelHidden}
      items={items}
      inputValue={input}
      onInputChange={setTyped}
      selectedId={userId}
      selectedLabel={current?.name}
      onSelect={(id) => {
        if (id === null) return;
        setTyped(null);
        void setUser(id);
      }}
      isLoading={isWaiting(users)}
      emptyText={t('connect.iAmNone')}
      error={users.state === 'failed' ? errorText(users.error).message : undefined}
      placeholder={t('connect.iAmPlaceholder')}
      trailing={current === undefined ? undefined : roleName(current.accessRole)}
      description={isLabelHidden ? undefined : t('connect.iAmHint')}
      highlight={query}
    />
  );
}
