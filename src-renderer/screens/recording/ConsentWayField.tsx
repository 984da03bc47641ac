import { type ConsentWay, consentWays } from '../../../src-preload/contract/recordings.ts';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';

type Props = { readonly how: ConsentWay; readonly onChange: (how: ConsentWay) => void };

/** How the candidate answered: written down with every answer, the one that takes consent back included. */
export function ConsentWayField({ how, onChange }: Props) {
  return (
    <Select
      label={t('recording.consent.how')}
      size="m"
      items={consentWays.map((id) => ({ id, label: t(`recording.consent.how.${id}`) }))}
      selectedId={how}
      onSelect={onChange}
    />
  );
}
