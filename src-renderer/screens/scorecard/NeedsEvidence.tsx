import { useState } from 'react';
import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { needsEvidence } from '../../../src-preload/contract/needs-evidence.ts';
import { tagsOf } from '../../../src-preload/contract/note-text.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ratingOf } from '../../store/scorecards.ts';
import styles from './scorecard.module.css';

type Props = { readonly interview: InterviewDetail; readonly skill: GuideSkill };

/**
 * Below a rating that must rest on evidence and has none: says so the moment it is chosen, with a line to write the first
 * piece in. Enter keeps it, and so does leaving the line.
 */
export function NeedsEvidence({ interview, skill }: Props) {
  const addEvidence = useStore((store) => store.addEvidence);
  const [text, setText] = useState('');
  const [isPending, setPending] = useState(false);
  const value = ratingOf(interview.scorecard, skill.id);
  if (value === null || !needsEvidence(value)) return null;
  if (interview.evidence.some(({ skillId }) => skillId === skill.id)) return null;

  async function add(): Promise<void> {
    const words = text.trim();
    if (words === '' || isPending) return;
    setPending(true);
    const reply = await addEvidence(interview.id, {
      skillId: skill.id,
      kind: 'note',
      text: words,
      at: null,
      questionId: null,
    });
    setPending(false);
    if (reply.ok) setText('');
  }

  return (
    <form
      className={styles.needs}
      data-needs-evidence
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p role="status">
        {t('scorecard.needsEvidence', { value, tag: tagsOf(interview.guide.skills).get(skill.id) ?? '' })}
      </p>
      <div className={styles.needsLine}>
        <TextField
          label={t('scorecard.needsEvidence.field', { skill: skill.name })}
          isLabelHidden
          placeholder={t('scorecard.evidence.text')}
          size="m"
          value={text}
          onChange={setText}
          onBlur={() => void add()}
          maxLength={5_000}
          spellCheck
        />
        <Button variant="plain" type="submit" isDisabled={text.trim() === ''} isPending={isPending}>
          {t('scorecard.evidence.save')}
        </Button>
      </div>
    </form>
  );
}
