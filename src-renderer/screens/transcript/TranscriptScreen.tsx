import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { SplitPane } from '../../components/SplitPane.tsx';
import { useIsNarrow } from '../../components/use-is-narrow.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { WorkLoading } from '../interview/WorkLoading.tsx';
import { ScoresPanel } from './ScoresPanel.tsx';
import { Sections } from './Sections.tsx';
import type { SegmentListHandle } from './SegmentList.tsx';
import { TranscriptHeader } from './TranscriptHeader.tsx';
import { TranscriptPane } from './TranscriptPane.tsx';
import styles from './transcript.module.css';

/** What was said, what was noted and how it was scored; and from here it goes into Lever. */
export function TranscriptScreen({ interviewId }: { readonly interviewId: string }) {
  const interview = useStore((store) => store.interviewById[interviewId] ?? idle);
  const transcript = useStore((store) => store.transcriptById[interviewId] ?? idle);
  const loadInterview = useStore((store) => store.loadInterview);
  const loadTranscript = useStore((store) => store.loadTranscript);
  useReadOf(loadInterview, interviewId, 'interviews');
  useReadOf(loadTranscript, interviewId, 'interviews');
  useScreenReady('transcript', !isWaiting(interview) && !isWaiting(transcript));

  const detail = loadedValue(interview);
  if (detail === null) {
    return interview.state === 'failed' ? (
      <FailureNotice error={interview.error} onTryAgain={() => void loadInterview(interviewId)} />
    ) : (
      <WorkLoading label={t('transcript.text')} />
    );
  }
  return (
    <>
      <TranscriptHeader interview={detail} />
      <Columns interview={detail} />
    </>
  );
}

type View = 'transcript' | 'sections' | 'scores';

/** Three columns; in a narrow window each of them is a view of its own. */
function Columns({ interview }: { readonly interview: InterviewDetail }) {
  const isNarrow = useIsNarrow();
  const list = useRef<SegmentListHandle>(null);
  const [view, setView] = useState<View>('transcript');
  const scores = <ScoresPanel interview={interview} />;
  const sections = <Sections interview={interview} onShow={show} />;

  function show(segment: number): void {
    // Where the list is not on screen, it must be there before it can be told.
    flushSync(() => setView('transcript'));
    list.current?.show(segment);
  }

  return (
    <SplitPane
      start={{
        label: t('transcript.sections'),
        width: 232,
        isHiddenWhenNarrow: true,
        isNavigation: true,
        isReadOnly: true,
        content: isNarrow ? null : sections,
      }}
      end={isNarrow ? undefined : { label: t('transcript.panel'), width: 304, content: scores }}
    >
      {isNarrow ? (
        <div className={styles.views}>
          <Segmented
            label={t('transcript.tabs')}
            options={[
              { id: 'transcript', label: t('transcript.tab.transcript') },
              { id: 'sections', label: t('transcript.tab.sections') },
              { id: 'scores', label: t('transcript.tab.scores') },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      ) : null}
      {!isNarrow || view === 'transcript' ? <TranscriptPane interview={interview} handle={list} /> : null}
      {isNarrow && view === 'scores' ? <div className={styles.scroll}>{scores}</div> : null}
      {isNarrow && view === 'sections' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing in it that takes the focus.
        <nav className={styles.scroll} aria-label={t('transcript.sections')} tabIndex={0}>
          {sections}
        </nav>
      ) : null}
    </SplitPane>
  );
}
