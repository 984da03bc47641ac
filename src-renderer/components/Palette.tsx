import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { Highlighted } from './Highlighted.tsx';
import { type IconType, SearchIcon } from './icons.ts';
import { KeyCap } from './KeyCap.tsx';
import styles from './Palette.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface PaletteItem {
  id: string;
  icon: IconType;
  /** What happens, before the name: "Score Interview: ". */
  lead?: string | undefined;
  /** A name or an action; marked by `highlight`. */
  title: string;
  /** At the end of the row; the option's description. */
  hint?: string | undefined;
  keys?: readonly string[] | undefined;
}

export interface PaletteGroup {
  id: string;
  title: string;
  items: readonly PaletteItem[];
}

export interface PaletteProps {
  onClose: () => void;
  labels: { title: string; search: string; placeholder: string; results: string; enter: string };
  query: string;
  onQuery: (query: string) => void;
  highlight: string;
  groups: readonly PaletteGroup[];
  /** "7 results"; heard when it changes. */
  count: string;
  onChoose: (id: string, isInNewWindow: boolean) => void;
  empty: ReactNode;
  footer: ReactNode;
}

/** The option that the arrow keys stand on: the field keeps the focus and names it. */
function chosenBy(input: EventTarget): string | null {
  if (!(input instanceof HTMLElement)) return null;
  const id = input.getAttribute('aria-activedescendant');
  return (id === null ? null : document.getElementById(id))?.getAttribute('data-key') ?? null;
}

/** A field over everything that can be opened or done. Typing finds, the arrow keys move, Enter opens; Escape closes. */
export function Palette(props: PaletteProps) {
  const { labels, query, onQuery, onClose, groups } = props;
  return (
    <ModalOverlay
      className={cx(styles.scrim)}
      isOpen
      data-dialog
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={labels.title} className={cx(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField
              aria-label={labels.search}
              autoFocus
              className={cx(styles.field)}
              onKeyDown={(event) => {
                // The field would empty itself first; one Escape is to be enough.
                if (event.key === 'Escape') onClose();
                else event.continuePropagation();
              }}
            >
              <Glyph icon={SearchIcon} />
              <Input
                className={cx(styles.input)}
                role="combobox"
                aria-expanded="true"
                dir="auto"
                spellCheck={false}
                placeholder={labels.placeholder}
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                  const id = chosenBy(event.currentTarget);
                  if (id === null) return;
                  event.preventDefault();
                  event.stopPropagation();
                  props.onChoose(id, true);
                }}
              />
              <span role="status" className={cx(styles.count)}>
                {props.count}
              </span>
            </SearchField>
            <ListBox
              aria-label={labels.results}
              className={cx(styles.list)}
              selectionMode="none"
              onAction={(key) => props.onChoose(String(key), false)}
              renderEmptyState={() => props.empty}
            >
              {groups.map((group) => (
                <ListBoxSection key={group.id} id={`group ${group.id}`}>
                  <Header className={cx(styles.group)}>{group.title}</Header>
                  {group.items.map((item) => (
                    <Row key={item.id} item={item} highlight={props.highlight} enter={labels.enter} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          <div className={cx(styles.foot)} aria-hidden="true">
            {props.footer}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type RowProps = { readonly item: PaletteItem; readonly highlight: string; readonly enter: string };

function Row({ item, highlight, enter }: RowProps) {
  const name = `${item.lead ?? ''}${item.title}`;
  return (
    <ListBoxItem id={item.id} textValue={name} className={cx(styles.option)}>
      {({ isFocused }) => (
        <>
          <Glyph icon={item.icon} className={cx(styles.icon)} />
          <span className={cx(styles.words)} title={name}>
            {item.lead}
            <bdi>
              <Highlighted text={item.title} query={highlight} />
            </bdi>
          </span>
          {item.hint === undefined ? null : (
            // Hidden in its place, read as the option's description.
            <Text slot="description" aria-hidden="true" className={cx(styles.hint)}>
              {item.hint}
            </Text>
          )}
          {item.keys === undefined ? null : (
            <>
              <KeyCap keys={item.keys} />
              {item.hint === undefined ? (
                <Text slot="description">
                  <VisuallyHidden>{item.keys.join(' ')}</VisuallyHidden>
                </Text>
              ) : null}
            </>
          )}
          {isFocused && item.keys === undefined ? <KeyCap keys={[enter]} /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
