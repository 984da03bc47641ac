import { RatingBar } from '../../components/RatingBar.tsx';
import { formatMean } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';

/** The weighted mean of a scorecard: number, length, colour. */
export function MeanBar({ mean }: { readonly mean: number | null }) {
  if (mean === null) return <RatingBar value={null} label={t('interviews.notRated')} />;
  const text = formatMean(mean);
  return <RatingBar value={mean} text={text} label={t('interviews.ofFive', { value: text })} />;
}
