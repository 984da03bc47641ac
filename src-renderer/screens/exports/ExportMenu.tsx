import { Header, Menu, MenuItem, MenuSection, Separator, Text } from 'react-aria-components';
import { Glyph } from '../../components/Glyph.tsx';
import {
  CheckIcon,
  CopyIcon,
  DownloadIcon,
  ExportsIcon,
  FileIcon,
  FormIcon,
  type IconType,
  NoteIcon,
} from '../../components/icons.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import styles from './export-options.module.css';

type Props = {
  readonly kind: 'pdf' | 'note';
  readonly onKind: (kind: 'pdf' | 'note') => void;
  /** Whether it is known what would be shown and saved. */
  readonly isDescribed: boolean;
  readonly isSubmitted: boolean;
  readonly onPreview: () => void;
  readonly onFeedback: () => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
};

/** What can be exported. The first two are a choice for `Export` below; the others act at once. */
export function ExportMenu(props: Props) {
  const { kind, onKind, isDescribed, isSubmitted, onSave, onCopy } = props;
  return (
    <Menu
      aria-label={t('exports.options')}
      className={styles.menu ?? ''}
      shouldCloseOnSelect={false}
      disabledKeys={[...(isDescribed ? [] : ['preview', 'save']), ...(isSubmitted ? [] : ['feedback'])]}
    >
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key === 'pdf' || key === 'note') onKind(key);
        }}
      >
        <Header>
          <VisuallyHidden>{t('exports.options.kind')}</VisuallyHidden>
        </Header>
        <Item id="pdf" icon={ExportsIcon} label={t('exports.options.pdf')} hint={t('exports.options.pdfHint')} />
        <Item id="note" icon={NoteIcon} label={t('exports.options.note')} hint={t('exports.options.noteHint')} />
      </MenuSection>
      <Separator className={styles.separator ?? ''} />
      <Item
        id="feedback"
        icon={FormIcon}
        label={t('exports.options.feedback')}
        hint={t('exports.options.feedbackHint')}
        onAction={props.onFeedback}
      />
      <Item id="preview" icon={FileIcon} label={t('exports.options.preview')} onAction={props.onPreview} />
      <Item id="save" icon={DownloadIcon} label={t('exports.options.savePdf')} onAction={onSave} />
      <Item id="copy" icon={CopyIcon} label={t('exports.options.copySummary')} onAction={onCopy} />
    </Menu>
  );
}

type ItemProps = {
  readonly id: string;
  readonly icon: IconType;
  readonly label: string;
  readonly hint?: string;
  readonly onAction?: () => void;
};

function Item({ id, icon, label, hint, onAction }: ItemProps) {
  return (
    <MenuItem id={id} textValue={label} className={styles.item ?? ''} {...(onAction === undefined ? {} : { onAction })}>
      {({ isSelected }) => (
        <>
          <Glyph icon={icon} className={styles.icon} />
          <span className={styles.words}>
            <span>{label}</span>
            {hint === undefined ? null : (
              // Hidden in its place, read as the item's description; so the name is the label alone.
              <Text slot="description" aria-hidden="true" className={styles.hint ?? ''}>
                {hint}
              </Text>
            )}
          </span>
          {isSelected ? <Glyph icon={CheckIcon} className={styles.tick} /> : null}
        </>
      )}
    </MenuItem>
  );
}
