import type { Question } from '../../../src-preload/contract/guides.ts';
import { Callout } from '../../components/Callout.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DeleteIcon, DownIcon, UpIcon } from '../../components/icons.ts';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './editor.module.css';
import { minutesOf } from './GuideEditor.tsx';
import { touchedTopics } from './sensitive-topics.ts';

const kinds = ['behavioural', 'situational', 'opening', 'closing'] as const;

type Props = {
  readonly question: Question;
  readonly number: number;
  readonly isLast: boolean;
  readonly onChange: (question: Question) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One question with its follow-ups. A topic that must not be asked gets a hint with what may be asked; nothing is refused. */
export function QuestionEditor({ question, number, isLast, onChange, onMove, onRemove }: Props) {
  const topics = touchedTopics([question.text, ...question.probes].join('\n'));
  return (
    <div className={styles.question}>
      <TextField
        label={t('plan.question', { number })}
        isMultiline
        rows={2}
        size="m"
        value={question.text}
        onChange={(text) => onChange({ ...question, text })}
        maxLength={2_000}
      />
      {topics.map((topic) => (
        <Callout key={topic} tone="warn" role="status" title={t(`plan.topic.${topic}`)}>
          {t(`plan.topic.${topic}.instead`)}
        </Callout>
      ))}
      <TextField
        label={t('plan.probes', { number })}
        description={t('plan.probesHint')}
        isMultiline
        rows={2}
        size="m"
        value={question.probes.join('\n')}
        onChange={(text) => onChange({ ...question, probes: text === '' ? [] : text.split('\n') })}
      />
      <div className={styles.row}>
        <Select
          label={t('plan.kind')}
          items={kinds.map((id) => ({ id, label: t(`position.plan.kind.${id}`) }))}
          selectedId={question.kind}
          onSelect={(kind) => onChange({ ...question, kind })}
          size="m"
        />
        <TextField
          label={t('plan.questionMinutes')}
          type="number"
          size="m"
          value={question.minutes === null ? '' : String(question.minutes)}
          placeholder={t('position.plan.ifTime')}
          onChange={(text) => onChange({ ...question, minutes: text === '' ? null : minutesOf(text, 240) })}
        />
        <div className={styles.actions}>
          <IconButton
            icon={UpIcon}
            label={t('plan.moveQuestionUp', { number })}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon={DownIcon}
            label={t('plan.moveQuestionDown', { number })}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <IconButton icon={DeleteIcon} label={t('plan.removeQuestion', { number })} onPress={onRemove} />
        </div>
      </div>
    </div>
  );
}
