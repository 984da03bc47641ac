import { useState } from 'react';
import { AnchorList } from '../../components/AnchorList.tsx';
import { EvidenceRow } from '../../components/EvidenceRow.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DeleteIcon } from '../../components/icons.ts';
import { RatingBar } from '../../components/RatingBar.tsx';
import { type Rating, type RatingAnchors, RatingScale } from '../../components/RatingScale.tsx';
import { Recommendation, type RecommendationLevel } from '../../components/Recommendation.tsx';
import { SpreadPlot } from '../../components/SpreadPlot.tsx';
import { StackedBars } from '../../components/StackedBars.tsx';
import { GallerySection, Line } from './GallerySection.tsx';

const ANCHORS: RatingAnchors = {
  1: 'Was told of the fault by others. Cannot say how it was noticed, what was tried or what changed afterwards.',
  3: 'Noticed through an alert, contained it, found the cause and fixed it. Follow-up stayed within the own service.',
  5: 'Led across teams, weighed containment against diagnosis, and removed the whole class of fault.',
};
const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5];
const LEVELS: Readonly<Record<RecommendationLevel, string>> = {
  strong_yes: 'Strong yes',
  yes: 'Yes',
  no: 'No',
  strong_no: 'Strong no',
};

/** Scale, bars, recommendation, evidence. */
export function RatingSection() {
  const [rating, setRating] = useState<Rating | null>(null);
  const [level, setLevel] = useState<RecommendationLevel | null>('yes');
  return (
    <>
      <GallerySection title="Rating">
        <RatingScale label="Reliability in production" value={rating} onChange={setRating} anchors={ANCHORS} />
        <RatingScale label="Debugging, small" size="s" value={4} onChange={setRating} anchors={ANCHORS} />
        <RatingScale label="Submitted" isReadOnly value={1} onChange={setRating} anchors={ANCHORS} />
      </GallerySection>
      <GallerySection title="Recommendation and evidence">
        <Recommendation label="Overall recommendation" value={level} onChange={setLevel} options={LEVELS} />
        <AnchorList anchors={ANCHORS} value={3} />
        <div>
          <EvidenceRow
            kind="quote"
            kindLabel="Quote"
            text="“The cause could wait, they could not.”"
            time="10:52"
            actions={<IconButton icon={DeleteIcon} label="Remove evidence" size="s" />}
          />
          <EvidenceRow kind="note" text="Rolled back before knowing the cause." time="10:50" />
          <EvidenceRow kind="highlight" text="السبب يمكن أن ينتظر، أما السائقون فلا." time="10:55" />
        </div>
      </GallerySection>
      <GallerySection title="Rating bars">
        {RATINGS.map((value) => (
          <Line key={value}>
            <RatingBar value={value} label={`${value} of 5`} />
          </Line>
        ))}
        <Line>
          <RatingBar value={3.8} text="3.8" label="3.8 of 5" />
          <RatingBar value={null} label="Not rated" />
        </Line>
      </GallerySection>
      <GallerySection title="Pictures">
        <SpreadPlot
          label="Two people, two skills"
          rows={[
            {
              id: 'reliability',
              name: 'Reliability in production',
              marks: [
                { id: 'a', sign: 'A', place: 4, isSelf: true },
                { id: 'b', sign: 'B', place: 4, isSelf: false },
              ],
            },
            {
              id: 'debugging',
              name: 'Debugging',
              marks: [
                { id: 'a', sign: 'A', place: 2, isSelf: true },
                { id: 'b', sign: 'B', place: 5, isSelf: false },
              ],
            },
          ]}
        />
        <StackedBars
          label="Ratings of two months"
          rows={[
            { id: 'october', name: 'October', parts: [1, 2, 4, 3, 1], text: 'mean 3.1' },
            { id: 'november', name: 'November', parts: [0, 1, 2, 2, 0], text: 'mean 3.2' },
          ]}
        />
      </GallerySection>
    </>
  );
}
