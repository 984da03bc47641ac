import type { ReactNode } from 'react';
import type { AttendeeSuggestion, ParticipantRole } from '../../../src-preload/contract/events.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import styles from './event-dialog.module.css';

const roles: readonly ParticipantRole[] = ['candidate', 'interviewer', 'observer', 'not-attending'];

type Props = {
  readonly attendee: AttendeeSuggestion;
  readonly role: ParticipantRole;
  readonly onRole: (role: ParticipantRole) => void;
  /** Under the person: which candidate this is. */
  readonly children: ReactNode;
};

/** One person of the event, what is known of them, and their role. */
export function Attendee({ attendee, role, onRole, children }: Props) {
  const name = attendee.name === '' ? attendee.email : attendee.name;
  return (
    <li className={styles.person}>
      <Avatar name={name} size={32} />
      <span className={styles.two}>
        <span className={styles.first}>
          <bdi title={name}>{name}</bdi>
          {attendee.isSelf ? <span className={styles.you}> {t('events.who.you')}</span> : null}
        </span>
        <span className={styles.second} title={attendee.email}>
          {knownOf(attendee)}
        </span>
      </span>
      <Select
        label={t('events.who.role', { name })}
        isLabelHidden
        size="m"
        items={roles.map((id) => ({ id, label: t(`events.who.role.${id}`) }))}
        selectedId={role}
        onSelect={onRole}
      />
      {children === null ? null : <div className={styles.match}>{children}</div>}
    </li>
  );
}

function knownOf(attendee: AttendeeSuggestion): string {
  if (attendee.isRoom) return t('events.who.room');
  const facts = [
    attendee.leverUserName === null ? attendee.email : t('events.who.leverUser', { name: attendee.leverUserName }),
    attendee.isOrganizer ? t('events.who.organizer') : '',
    attendee.response === 'unknown' ? '' : t(`events.who.response.${attendee.response}`),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
