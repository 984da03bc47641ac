import type { FeedbackFormField, FeedbackValue } from '../../../src-preload/contract/feedback-forms.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './feedback.module.css';

type Props = {
  readonly field: FeedbackFormField;
  readonly value: FeedbackValue;
  readonly onValue: (value: FeedbackValue) => void;
};

const scores = ['1', '2', '3', '4'] as const;

/** The person's own answer, in the control that the field's type asks for. */
export function FeedbackOwnAnswer({ field, value, onValue }: Props) {
  const label = t('exports.feedback.answer', { field: field.label });
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return (
        <TextField
          label={label}
          isLabelHidden
          isMultiline={field.type !== 'text'}
          rows={3}
          spellCheck={field.type !== 'code'}
          value={typeof value === 'string' ? value : ''}
          onChange={onValue}
        />
      );
    case 'date':
      return (
        <TextField
          label={label}
          isLabelHidden
          type="date"
          value={typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : ''}
          onChange={(text) => onValue(text === '' ? null : Date.parse(`${text}T00:00:00Z`))}
        />
      );
    case 'score':
      return (
        <Select
          label={label}
          isLabelHidden
          placeholder={t('app.notChosen')}
          items={scores.map((id) => ({ id, label: t('exports.feedback.score', { score: Number(id) }) }))}
          selectedId={scores.find((id) => Number(id) === value) ?? null}
          onSelect={(id) => onValue(Number(id))}
        />
      );
    case 'yes-no':
      return (
        <Select
          label={label}
          isLabelHidden
          placeholder={t('app.notChosen')}
          items={(['yes', 'no'] as const).map((id) => ({ id, label: t(`exports.feedback.${id}`) }))}
          selectedId={value === 'yes' || value === 'no' ? value : null}
          onSelect={onValue}
        />
      );
    case 'multiple-select': {
      const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      return (
        <fieldset className={styles.options} aria-label={label}>
          {field.options.map((option) => (
            <Checkbox
              key={option}
              label={option}
              isSelected={chosen.includes(option)}
              onChange={(isOn) =>
                onValue(field.options.filter((item) => (item === option ? isOn : chosen.includes(item))))
              }
            />
          ))}
        </fieldset>
      );
    }
    case 'score-system':
    case 'multiple-choice':
    case 'dropdown':
      return (
        <Select
          label={label}
          isLabelHidden
          placeholder={t('app.notChosen')}
          items={field.options.map((option) => ({ id: option, label: option }))}
          selectedId={typeof value === 'string' ? value : null}
          onSelect={onValue}
        />
      );
    case 'scorecard':
      return null;
  }
}
