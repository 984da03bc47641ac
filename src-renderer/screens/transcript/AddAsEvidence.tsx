import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { HighlightIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import type { SelectedText } from './use-selected-text.ts';

const longest = 5_000;

type Props = { readonly interview: InterviewDetail; readonly selected: SelectedText | null };

/** Keeps the selected words as evidence for a skill. */
export function AddAsEvidence({ interview, selected }: Props) {
  const addEvidence = useStore((store) => store.addEvidence);
  const showToast = useStore((store) => store.showToast);

  async function add(skillId: string): Promise<void> {
    if (selected === null) return;
    const { startedAt } = interview;
    const at = startedAt === null || selected.startMs === null ? null : startedAt + selected.startMs;
    const text = selected.text.slice(0, longest);
    const reply = await addEvidence(interview.id, { skillId, kind: 'highlight', text, at });
    const skill = interview.guide.skills.find(({ id }) => id === skillId)?.name ?? '';
    if (reply.ok) showToast(t('transcript.evidenceAdded', { skill }));
  }

  return (
    <MenuButton
      label={t('transcript.addEvidence')}
      icon={HighlightIcon}
      variant="plain"
      isDisabled={selected === null || interview.guide.skills.length === 0}
      items={interview.guide.skills.map(({ id, name }) => ({ id, label: name }))}
      onAction={(skillId) => void add(skillId)}
    />
  );
}
