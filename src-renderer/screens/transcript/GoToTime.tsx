import { useState } from 'react';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';
import { ClockIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { momentOf, segmentAt } from './segments.ts';
import styles from './transcript.module.css';

type Props = { readonly segments: readonly Segment[]; readonly onShow: (segment: number) => void };

/** Jumps to what was being said at a time. */
export function GoToTime({ segments, onShow }: Props) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={styles.goTo}
      onSubmit={(event) => {
        event.preventDefault();
        const moment = momentOf(text);
        setWrong(moment === null);
        if (moment !== null) onShow(segmentAt(segments, moment));
      }}
    >
      <TextField
        label={t('transcript.goTo')}
        isLabelHidden
        icon={ClockIcon}
        placeholder={t('transcript.goTo.placeholder')}
        size="m"
        dir="ltr"
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(false);
        }}
        {...(isWrong ? { error: t('transcript.goTo.wrong') } : {})}
      />
    </form>
  );
}
