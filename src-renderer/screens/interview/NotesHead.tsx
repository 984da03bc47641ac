import { IconButton } from '../../components/IconButton.tsx';
import { BoldIcon, ListIcon, QuoteIcon, RedoIcon, TagIcon, UndoIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import type { Draft, NoteText } from '../../store/drafts.ts';
import styles from './notes.module.css';
import { SaveState } from './SaveState.tsx';

export type NoteAction = 'bold' | 'list' | 'quote' | 'tag' | 'undo' | 'redo';

type Props = {
  readonly draft: Draft<NoteText> | undefined;
  readonly isFrozen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onRetry: () => void;
  readonly onAction: (action: NoteAction) => void;
};

const edits = [
  { action: 'bold', icon: BoldIcon },
  { action: 'list', icon: ListIcon },
  { action: 'quote', icon: QuoteIcon },
  { action: 'tag', icon: TagIcon },
] as const;

/** What the notes are, how they stand to what is stored, and what can be done to them. */
export function NotesHead({ draft, isFrozen, canUndo, canRedo, onRetry, onAction }: Props) {
  return (
    <div className={styles.head}>
      <h2>{t('interviews.room.notes')}</h2>
      <span className={styles.tools}>
        {draft === undefined ? null : (
          <SaveState state={draft.state} isEmpty={draft.value.body === ''} onRetry={onRetry} />
        )}
        {isFrozen ? null : (
          <>
            <IconButton
              icon={UndoIcon}
              size="s"
              label={t('interviews.room.notes.undo')}
              isDisabled={!canUndo}
              onPress={() => onAction('undo')}
            />
            <IconButton
              icon={RedoIcon}
              size="s"
              label={t('interviews.room.notes.redo')}
              isDisabled={!canRedo}
              onPress={() => onAction('redo')}
            />
            {edits.map(({ action, icon }) => (
              <IconButton
                key={action}
                icon={icon}
                size="s"
                label={t(`interviews.room.notes.${action}`)}
                onPress={() => onAction(action)}
              />
            ))}
          </>
        )}
      </span>
    </div>
  );
}
