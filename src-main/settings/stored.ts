import { z } from 'zod';
import { type Settings, settingsSchema } from '../../src-preload/contract/settings.ts';

/** Version of the form of `settings.json`. A change of form gets the next number and a step in `migrations`. */
export const currentFormat = 3;

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'compact',
  leverRate: 8,
  callbackPort: 47_823,
  ownDomains: [],
  reminders: true,
  quietFrom: '20:00',
  quietTo: '07:00',
  startAtLogin: false,
  closeToTray: false,
};

const clientIdSchema = z.string().trim().min(1).max(500);

/** Everything in `settings.json`. OAuth client ids are public; their secrets lie in the vault. */
const storedSchema = settingsSchema.extend({
  format: z.literal(currentFormat),
  leverClientIds: z.object({ sandbox: clientIdSchema.optional(), production: clientIdSchema.optional() }),
});
export type Stored = z.infer<typeof storedSchema>;

type Unparsed = Record<string, unknown>;

/** The step at index n brings a file of format n to format n + 1. */
const migrations: ReadonlyArray<(found: Unparsed) => Unparsed> = [
  // Format 0: written by hand or before there was a format; every setting that it lacks has its default.
  (found) => ({ ...defaultSettings, leverClientIds: {}, ...found }),
  // Format 1 knew nothing of reminders.
  (found) => ({ reminders: true, quietFrom: '20:00', quietTo: '07:00', ...found }),
  // Format 2 lacked what came later; each has its default.
  (found) => ({ ...defaultSettings, ...found }),
];

/** The stored settings in today's form. Throws when the file is from a newer Rubric or holds what settings cannot be. */
export function migrate(found: unknown): Stored {
  let settings: Unparsed = z.record(z.string(), z.unknown()).parse(found);
  const format = z
    .number()
    .int()
    .min(0)
    .max(currentFormat)
    .parse(settings.format ?? 0);
  for (const [step, move] of migrations.slice(format).entries()) {
    settings = { ...move(settings), format: format + step + 1 };
  }
  return storedSchema.parse(settings);
}
