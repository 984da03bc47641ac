import { type ReactNode, useState } from 'react';
import { linkTo } from '../../../src-preload/contract/links.ts';
import type { PositionDetail } from '../../../src-preload/contract/positions.ts';
import {
  ArchiveIcon,
  CalendarIcon,
  LinkIcon,
  MoreIcon,
  OpenOutsideIcon,
  PencilIcon,
  PersonAddIcon,
  PlusIcon,
  ShieldIcon,
  UndoIcon,
} from '../../components/icons.ts';
import { MenuButton, type MenuButtonItem } from '../../components/MenuButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Pill } from '../../components/Pill.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { formatDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { copyLink } from '../app/copy-link.ts';
import { useArchive } from '../positions/use-archive.ts';
import { PositionPrivacyDialog } from '../privacy/PositionPrivacyDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';

type Props = {
  readonly position: PositionDetail;
  /** A guide is being edited, and keeping it is the primary action. */
  readonly isEditing: boolean;
  readonly onOpen: (dialog: 'candidate' | 'recording' | 'connect') => void;
};

/** Name and facts of a position, and the ways to add an interview. */
export function PositionHeader({ position, isEditing, onOpen }: Props) {
  return (
    <PageHeader
      title={position.name}
      meta={<PositionFacts position={position} />}
      badge={
        position.archivedAt === null ? undefined : (
          <Pill tone="neutral">{t('position.archived', { date: formatDay(position.archivedAt) })}</Pill>
        )
      }
      actions={
        <>
          <MoreMenu position={position} onConnect={() => onOpen('connect')} />
          <MenuButton
            label={t('position.candidateInterview')}
            icon={PlusIcon}
            variant={isEditing ? 'plain' : 'primary'}
            items={[
              {
                id: 'candidate',
                label: t('position.candidate'),
                description: t('position.candidateHint'),
                icon: PersonAddIcon,
              },
              {
                id: 'recording',
                label: t('position.recording'),
                description: t('position.recordingHint'),
                icon: CalendarIcon,
              },
            ]}
            onAction={onOpen}
          />
        </>
      }
    />
  );
}

function PositionFacts({ position }: { readonly position: PositionDetail }) {
  const openInLever = useStore((store) => store.openInLever);
  const { posting } = position;
  // The bar below has the way to connect it.
  if (posting === null) return t('position.noPosting');
  const title = t('position.inLever', { title: posting.text });
  const facts: readonly ReactNode[] = [
    posting.hasPage ? (
      <TextLink key="lever" isExternal isQuiet onPress={() => void openInLever('posting', posting.id)}>
        {title}
      </TextLink>
    ) : (
      title
    ),
    posting.team,
    posting.location,
    posting.hiringManager === null ? null : t('position.hiringManager', { name: posting.hiringManager }),
  ].filter((fact) => fact !== null);
  return facts.map((fact, index) => (
    // Facts have no identity of their own and do not move.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index}>
      {index === 0 ? null : ' · '}
      <bdi>{fact}</bdi>
    </span>
  ));
}

type MoreId = 'lever' | 'link' | 'connect' | 'rename' | 'privacy' | 'archive' | 'restore';

function MoreMenu({ position, onConnect }: { readonly position: PositionDetail; readonly onConnect: () => void }) {
  const openInLever = useStore((store) => store.openInLever);
  const navigate = useStore((store) => store.navigate);
  const { archive, restore } = useArchive();
  const [isRenaming, setRenaming] = useState(false);
  const [isPrivacyOpen, setPrivacyOpen] = useState(false);
  const { posting } = position;
  const items: MenuButtonItem<MoreId>[] = [
    ...(posting?.hasPage === true
      ? [{ id: 'lever' as const, label: t('position.openInLever'), icon: OpenOutsideIcon }]
      : []),
    ...(posting === null && position.archivedAt === null
      ? [{ id: 'connect' as const, label: t('position.connect'), icon: LinkIcon }]
      : []),
    { id: 'link', label: t('actions.copy-link'), icon: LinkIcon },
    { id: 'rename', label: t('position.rename'), icon: PencilIcon },
    { id: 'privacy', label: t('privacy.position'), icon: ShieldIcon },
    position.archivedAt === null
      ? { id: 'archive', label: t('positions.action.archive'), icon: ArchiveIcon }
      : { id: 'restore', label: t('positions.action.restore'), icon: UndoIcon },
  ];
  async function act(action: MoreId): Promise<void> {
    if (action === 'lever' && posting !== null) await openInLever('posting', posting.id);
    else if (action === 'connect') onConnect();
    else if (action === 'link') void copyLink(linkTo('position', position.id));
    else if (action === 'rename') setRenaming(true);
    else if (action === 'privacy') setPrivacyOpen(true);
    else if (action === 'restore') await restore(position);
    else if (action === 'archive' && (await archive(position))) navigate({ name: 'positions' });
  }
  return (
    <>
      <MenuButton
        label={t('position.more')}
        isLabelHidden
        icon={MoreIcon}
        variant="quiet"
        items={items}
        onAction={(action) => void act(action)}
      />
      {isRenaming ? <RenameDialog position={position} onClose={() => setRenaming(false)} /> : null}
      {isPrivacyOpen ? (
        <PositionPrivacyDialog positionId={position.id} name={position.name} onClose={() => setPrivacyOpen(false)} />
      ) : null}
    </>
  );
}
