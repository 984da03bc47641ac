import { useEffect, useRef } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { HighlightIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import type { Step } from '../interview/questions.ts';
import { isTyping } from '../interview/use-room-keys.ts';
import type { SelectedText } from './use-selected-text.ts';

const longest = 5_000;

type Props = {
  readonly interview: InterviewDetail;
  readonly selected: SelectedText | null;
  /** The question that the selected words answer, where it is known. */
  readonly answered: Step | null;
};

/**
 * Keeps the selected words as evidence. H takes them for the skill of the question that they answer; where no question
 * is known, it opens the list of skills.
 */
export function AddAsEvidence({ interview, selected, answered }: Props) {
  const addEvidence = useStore((store) => store.addEvidence);
  const removeEvidence = useStore((store) => store.removeEvidence);
  const showToast = useStore((store) => store.showToast);
  const box = useRef<HTMLSpanElement>(null);

  async function add(skillId: string): Promise<void> {
    if (selected === null) return;
    const { startedAt } = interview;
    const at = startedAt === null || selected.startMs === null ? null : startedAt + selected.startMs;
    const text = selected.text.slice(0, longest);
    const questionId = answered?.skill.id === skillId ? answered.question.id : null;
    const reply = await addEvidence(interview.id, { skillId, kind: 'highlight', text, at, questionId });
    const skill = interview.guide.skills.find(({ id }) => id === skillId)?.name ?? '';
    if (!reply.ok) return;
    const { id } = reply.value;
    showToast(t('transcript.evidenceAdded', { skill }), () => void removeEvidence(interview.id, id));
  }

  function highlight(): void {
    if (selected === null) return;
    if (answered !== null) void add(answered.skill.id);
    else box.current?.querySelector('button')?.click();
  }

  const latest = useRef(highlight);
  useEffect(() => {
    latest.current = highlight;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.key.toLowerCase() !== 'h') return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <span ref={box} title={t('transcript.highlightKey')}>
      <MenuButton
        label={t('transcript.addEvidence')}
        icon={HighlightIcon}
        variant="plain"
        isDisabled={selected === null || interview.guide.skills.length === 0}
        items={interview.guide.skills.map(({ id, name }) => ({ id, label: name }))}
        onAction={(skillId) => void add(skillId)}
      />
    </span>
  );
}
