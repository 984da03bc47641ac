import { type OptionalFeature, optionalFeatures } from '../../../src-preload/contract/features.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';

type Props = {
  readonly features: readonly OptionalFeature[];
  readonly onChange: (features: readonly OptionalFeature[]) => void;
};

/** What Lever is asked for besides what Rubric cannot do without. Less can be asked for, and more later. */
export function FeatureChoice({ features, onChange }: Props) {
  return (
    <fieldset className={styles.features}>
      <legend>{t('connect.features.title')}</legend>
      <p className={styles.note}>{t('connect.features.text')}</p>
      {optionalFeatures.map((feature) => (
        <Checkbox
          key={feature}
          label={t(`connect.features.${feature}`)}
          description={t(`connect.features.${feature}.scopes`)}
          isSelected={features.includes(feature)}
          onChange={(isSelected) =>
            onChange(isSelected ? [...features, feature] : features.filter((other) => other !== feature))
          }
        />
      ))}
    </fieldset>
  );
}
