import type { ReactNode } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { WorkBar } from '../../components/WorkBar.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = {
  readonly interview: InterviewDetail;
  readonly title: ReactNode;
  readonly meta: string;
  readonly actions: ReactNode;
};

/** The head of every screen about one interview; back leads to its position. */
export function InterviewBar({ interview, title, meta, actions }: Props) {
  const navigate = useStore((store) => store.navigate);
  return (
    <WorkBar
      back={{
        label: t('interviews.room.back', { position: interview.positionName }),
        onPress: () => navigate({ name: 'position', id: interview.positionId, tab: 'interviews' }),
      }}
      title={title}
      meta={meta}
      actions={actions}
    />
  );
}

/** A title with the candidate's name in it, isolated from the text around it. */
export function NamedTitle({
  text,
  name,
}: {
  readonly text: 'scorecard.title' | 'panel.title';
  readonly name: string;
}) {
  const [before, after] = t(text, { name: '\u0000' }).split('\u0000');
  return (
    <span title={name}>
      {before}
      <bdi>{name}</bdi>
      {after}
    </span>
  );
}
