import { useState } from 'react';
import type { CandidateByHand } from '../../../src-preload/contract/candidates.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { LinkIcon } from '../../components/icons.ts';
import { formatLongDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './candidate.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { useLinks } from './use-links.ts';

/** Whether somebody who was added by hand is linked to Lever, and the way to change that. */
export function LinkNotice({ person }: { readonly person: CandidateByHand }) {
  const [isLinking, setLinking] = useState(false);
  const [isPending, setPending] = useState(false);
  const { unlink } = useLinks();
  const { name, email } = person;

  async function takeBack(): Promise<void> {
    setPending(true);
    await unlink(person);
    setPending(false);
  }

  if (person.linkedTo !== null) {
    const date = formatLongDay(person.createdAt);
    return (
      <div className={styles.notice}>
        <Callout
          tone="info"
          icon={LinkIcon}
          action={
            <Button variant="plain" isPending={isPending} onPress={() => void takeBack()}>
              {t('candidate.unlink')}
            </Button>
          }
        >
          {email === null
            ? t('candidate.linkedAs', { name, date })
            : t('candidate.linkedAsWithEmail', { name, email, date })}
        </Callout>
      </div>
    );
  }
  return (
    <div className={styles.notice}>
      <Callout
        tone="info"
        title={t('candidate.link.notice')}
        action={
          <Button variant="primary" icon={LinkIcon} onPress={() => setLinking(true)}>
            {t('candidate.link')}
          </Button>
        }
      >
        {t('candidate.link.noticeText', { waiting: person.waitingExports })}
      </Callout>
      {isLinking ? <LinkDialog person={person} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}
