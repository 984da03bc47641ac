import type { Sheet } from './sheet.ts';
import { colours, px } from './theme.ts';

/** Five steps, filled up to the rating; the number stands beside it, so this is decoration for a screen reader. */
export function drawRatingBar(sheet: Sheet, rating: number | null, left: number, top: number): void {
  for (let step = 1; step <= 5; step += 1) {
    const isOn = rating !== null && step <= rating;
    const colour = isOn ? (colours.ratings[rating] ?? colours.empty) : colours.empty;
    sheet.bar(left + (step - 1) * 19 * px, top, 16 * px, 8 * px, colour);
  }
}

/** Four steps with no middle; the chosen one is filled. The word stands above it. */
export function drawRecommendationBar(sheet: Sheet, chosen: number, left: number, top: number, width: number): void {
  const gap = 3 * px;
  const step = (width - 3 * gap) / 4;
  for (let index = 0; index < 4; index += 1) {
    const colour = index === chosen ? colours.accent : colours.empty;
    sheet.bar(left + index * (step + gap), top, step, 8 * px, colour);
  }
}
