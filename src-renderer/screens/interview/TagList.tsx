import type { NoteSkill } from '../../../src-preload/contract/note-text.ts';
import { t } from '../../messages/index.ts';
import styles from './notes.module.css';

export type TagOption = { readonly skill: NoteSkill; readonly tag: string };

type Props = {
  readonly id: string;
  readonly options: readonly TagOption[];
  readonly current: number;
  readonly onChoose: (option: TagOption) => void;
};

/** The id of one option, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The skills that a tag can mean, while it is written. The field keeps the focus; its arrow keys move here. */
export function TagList({ id, options, current, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label={t('interviews.room.tags')} className={styles.tags}>
      {options.map((option, index) => (
        <div
          key={option.skill.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          className={styles.tagOption}
          onMouseDown={(event) => {
            // The field must not lose the focus, nor its cursor.
            event.preventDefault();
            onChoose(option);
          }}
        >
          <b>#{option.tag}</b>
          <bdi>{option.skill.name}</bdi>
        </div>
      ))}
    </div>
  );
}
