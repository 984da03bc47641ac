import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Tile } from '../../components/Tile.tsx';
import { t } from '../../messages/index.ts';
import type { Integration } from './choice.ts';
import styles from './connect.module.css';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly isStarting: boolean;
  readonly onClose: () => void;
  readonly onContinue: (integration: Integration) => void;
};

/** What can be connected, to be searched and chosen. */
export function IntegrationStep({ isStarting, onClose, onContinue }: Props) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Integration | null>(null);
  const all = [
    {
      id: 'lever' as const,
      label: t('connect.choose.lever'),
      description: t('connect.choose.leverText'),
      leading: <Tile letter="L" />,
    },
    {
      id: 'demo' as const,
      label: t('connect.choose.demo'),
      description: t('connect.choose.demoText'),
      leading: <Tile letter="D" />,
    },
  ];
  const found = all.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  // What the search took out of sight is not what `Continue` should mean.
  const visible = found.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <>
      <div className={styles.stack}>
        <SearchField
          label={t('connect.choose.search')}
          isLabelHidden
          placeholder={t('connect.choose.search')}
          value={query}
          onChange={setQuery}
          autoFocus
        />
        {found.length === 0 ? (
          <p className={styles.note}>{t('connect.choose.none', { query })}</p>
        ) : (
          <RadioCards
            label={t('connect.choose.list')}
            isLabelHidden
            options={found}
            value={visible}
            onChange={setChosen}
          />
        )}
      </div>
      <WizardFooter>
        <Button variant="quiet" size="l" onPress={onClose}>
          {t('connect.cancel')}
        </Button>
        <Button
          variant="primary"
          size="l"
          isDisabled={visible === null}
          isPending={isStarting}
          onPress={() => {
            if (visible !== null) onContinue(visible);
          }}
        >
          {t('connect.continue')}
        </Button>
      </WizardFooter>
    </>
  );
}
