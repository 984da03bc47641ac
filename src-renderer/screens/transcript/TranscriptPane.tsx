import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import type { Transcript } from '../../../src-preload/contract/transcripts.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { DownIcon, UpIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Listening } from '../recording/Listening.tsx';
import { AddAsEvidence } from './AddAsEvidence.tsx';
import { GoToTime } from './GoToTime.tsx';
import { NoTranscript } from './NoTranscript.tsx';
import { stepsByPlace } from './places.ts';
import { SegmentList, type SegmentListHandle } from './SegmentList.tsx';
import { questionOf, showSegments } from './segments.ts';
import { TranscriptMenu } from './TranscriptMenu.tsx';
import styles from './transcript.module.css';
import { useSelectedText } from './use-selected-text.ts';

type PaneProps = {
  readonly interview: InterviewDetail;
  readonly handle: RefObject<SegmentListHandle | null>;
};

/** The conversation: to read, to search, and to take evidence from. */
export function TranscriptPane({ interview, handle }: PaneProps) {
  const transcript = useStore((store) => store.transcriptById[interview.id] ?? idle);
  const loadTranscript = useStore((store) => store.loadTranscript);
  const value = loadedValue(transcript);
  if (value !== null) {
    return (
      <Listening interview={interview} isTimed={value.format === 'recording'}>
        <Conversation interview={interview} transcript={value} handle={handle} />
      </Listening>
    );
  }
  if (transcript.state === 'ready') {
    return (
      <Listening interview={interview} isTimed={false}>
        <NoTranscript interviewId={interview.id} />
      </Listening>
    );
  }
  if (transcript.state === 'failed') {
    return <FailureNotice error={transcript.error} onTryAgain={() => void loadTranscript(interview.id)} />;
  }
  return <LoadingRows rows={6} label={t('app.loading')} />;
}

type Props = PaneProps & { readonly transcript: Transcript };

function Conversation({ interview, transcript, handle }: Props) {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLElement>(null);
  const selected = useSelectedText(list);
  // A long transcript takes a while to be cut at its hits; the field must not wait for it.
  const searched = useDeferredValue(query);
  const { evidence, guide } = interview;
  const places = useMemo(() => stepsByPlace(guide, transcript.questions), [guide, transcript]);
  const { shown, hits } = useMemo(
    () => showSegments(transcript.segments, searched, evidence, guide.skills, places),
    [transcript, searched, evidence, guide, places],
  );
  const at = hits === 0 ? 0 : ((current % hits) + hits) % hits;
  const hitSegment = hits === 0 ? -1 : shown.findIndex(({ stretches }) => stretches.some(({ hit }) => hit === at));
  useEffect(() => {
    if (hitSegment >= 0) handle.current?.show(hitSegment);
  }, [hitSegment, handle]);

  const highlights = evidence.filter(({ kind }) => kind === 'highlight').length;
  const isSearching = query.trim() !== '';
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('transcript.search')}
            isLabelHidden
            placeholder={t('transcript.search')}
            size="m"
            value={query}
            onChange={(text) => {
              setQuery(text);
              setCurrent(0);
            }}
            onSubmit={() => setCurrent(at + 1)}
          />
        </div>
        <span className={styles.count} role="status">
          {isSearching
            ? t('transcript.hits', { count: hits, current: at + 1 })
            : t('transcript.highlights', { count: highlights })}
        </span>
        <IconButton
          icon={UpIcon}
          label={t('transcript.previousHit')}
          isDisabled={hits === 0}
          onPress={() => setCurrent(at - 1)}
        />
        <IconButton
          icon={DownIcon}
          label={t('transcript.nextHit')}
          isDisabled={hits === 0}
          onPress={() => setCurrent(at + 1)}
        />
        <GoToTime segments={transcript.segments} onShow={(segment) => handle.current?.show(segment)} />
        {interview.scorecard.state === 'draft' ? (
          <AddAsEvidence
            interview={interview}
            selected={selected}
            answered={selected === null ? null : questionOf(places, selected.segment)}
          />
        ) : null}
        <TranscriptMenu interview={interview} segments={transcript.segments} />
      </div>
      <SegmentList shown={shown} currentHit={isSearching ? at : null} box={list} handle={handle} />
    </div>
  );
}
