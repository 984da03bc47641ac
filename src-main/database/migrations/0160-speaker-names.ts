import type { Migration } from './index.ts';

/**
 * What speakers of a transcript are called instead of what their lines say: a JSON object, name in the lines to name that is
 * shown. One row says it for all lines, so that correcting a speaker of hours of talk is one small change.
 */
export const speakerNames: Migration = {
  version: 160,
  name: 'speaker-names',
  up: `
    ALTER TABLE transcript ADD COLUMN speaker_names TEXT NOT NULL DEFAULT '{}';
  `,
};
