import type { Guide, GuideSkill } from '../../../src-preload/contract/guides.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DeleteIcon, DownIcon, PlusIcon, UpIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { AvoidList } from './AvoidList.tsx';
import styles from './editor.module.css';
import { minutesOf } from './GuideEditor.tsx';
import { moved, newQuestion } from './guide-change.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { SkillWeight } from './SkillWeight.tsx';

type Props = {
  readonly guide: Guide;
  readonly skill: GuideSkill;
  readonly index: number;
  readonly onChange: (skill: GuideSkill) => void;
  /** Another weight, or another reason for it: the other skills follow. */
  readonly onWeigh: (skill: GuideSkill) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRemoveQuestion: (place: number) => void;
};

/** One skill of a guide: its mark, its minutes, what ratings stand for, and its questions. */
export function SkillEditor(props: Props) {
  const { guide, skill, index, onChange, onWeigh, onMove, onRemove, onRemoveQuestion } = props;
  const { name, questions } = skill;
  return (
    <fieldset className={styles.skill}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.row}>
        <TextField
          label={t('plan.skillName')}
          size="m"
          value={name}
          onChange={(text) => onChange({ ...skill, name: text })}
          maxLength={200}
        />
        <div className={styles.minutes}>
          <TextField
            label={t('plan.skillMinutes')}
            type="number"
            size="m"
            value={String(skill.minutes)}
            onChange={(text) => onChange({ ...skill, minutes: minutesOf(text, 480) })}
          />
        </div>
        <Checkbox
          label={t('position.plan.mustHave')}
          isSelected={skill.isMustHave}
          onChange={(isMustHave) => onChange({ ...skill, isMustHave })}
        />
        <div className={styles.actions}>
          <IconButton
            icon={UpIcon}
            label={t('plan.moveUp', { name })}
            isDisabled={index === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon={DownIcon}
            label={t('plan.moveDown', { name })}
            isDisabled={index === guide.skills.length - 1}
            onPress={() => onMove(1)}
          />
          <IconButton icon={DeleteIcon} label={t('plan.removeSkill', { name })} onPress={onRemove} />
        </div>
      </div>
      <TextField
        label={t('plan.definition')}
        isMultiline
        rows={2}
        size="m"
        value={skill.definition}
        onChange={(definition) => onChange({ ...skill, definition })}
        maxLength={2_000}
      />
      <SkillWeight skill={skill} onWeigh={onWeigh} />
      <div className={styles.anchors}>
        {([1, 3, 5] as const).map((rating) => (
          <TextField
            key={rating}
            label={t('plan.anchor', { rating })}
            isMultiline
            rows={3}
            size="m"
            value={skill.anchors[rating]}
            onChange={(text) => onChange({ ...skill, anchors: { ...skill.anchors, [rating]: text } })}
            maxLength={2_000}
          />
        ))}
      </div>
      <AvoidList skill={skill} level="h3" />
      <ol className={styles.questions} aria-label={t('position.plan.questions')}>
        {questions.map((question, place) => (
          <li key={question.id}>
            <QuestionEditor
              question={question}
              number={place + 1}
              isLast={place === questions.length - 1}
              onChange={(next) => onChange({ ...skill, questions: questions.with(place, next) })}
              onMove={(by) => onChange({ ...skill, questions: moved(questions, place, by) })}
              onRemove={() => onRemoveQuestion(place)}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="quiet"
          size="s"
          icon={PlusIcon}
          onPress={() => onChange({ ...skill, questions: [...questions, newQuestion(guide, skill)] })}
        >
          {t('plan.addQuestion')}
        </Button>
      </div>
    </fieldset>
  );
}
