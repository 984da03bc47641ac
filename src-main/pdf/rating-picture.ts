import type { Sheet, Tag } from './sheet.ts';
import { colours, px } from './theme.ts';

/** Five steps, filled up to the rating. `alt` says the same to whoever does not see it. */
export function drawRatingBar(
  sheet: Sheet,
  parent: Tag,
  alt: string,
  rating: number | null,
  left: number,
  top: number,
): void {
  const bars = [1, 2, 3, 4, 5].map((step) => {
    const isOn = rating !== null && step <= rating;
    const colour = isOn ? (colours.ratings[rating] ?? colours.empty) : colours.empty;
    return { left: left + (step - 1) * 19 * px, top, width: 16 * px, height: 8 * px, colour };
  });
  sheet.figure(parent, alt, bars);
}

/** Four steps with no middle; the chosen one is filled. */
export function drawRecommendationBar(
  sheet: Sheet,
  parent: Tag,
  alt: string,
  chosen: number,
  place: { readonly left: number; readonly top: number; readonly width: number },
): void {
  const gap = 3 * px;
  const width = (place.width - 3 * gap) / 4;
  const bars = [0, 1, 2, 3].map((index) => ({
    left: place.left + index * (width + gap),
    top: place.top,
    width,
    height: 8 * px,
    colour: index === chosen ? colours.accent : colours.empty,
  }));
  sheet.figure(parent, alt, bars);
}
