import { z } from 'zod';
import { type Settings, settingsSchema } from '../../src-preload/contract/settings.ts';

/** Version of the form of `settings.json`. A change of form gets the next number and a step in `migrations`. */
export const currentFormat = 3;

const recordingDefaults = {
  recordingDays: 30,
  deleteRecordingOnSubmit: false,
  microphoneId: null,
  recordSystemSound: false,
};

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  density: 'compact',
  firstSteps: true,
  tour: true,
  leverRate: 8,
  callbackPort: 47_823,
  ownDomains: [],
  reminders: true,
  quietFrom: '20:00',
  quietTo: '07:00',
  ...recordingDefaults,
  eventTitle: '',
  startAtLogin: false,
  closeToTray: false,
};

/** What `settings.json` holds beside the settings of the contract, before anything was entered. */
export const defaultsBeside = { speechModelFolder: null, leverClientIds: {}, calendarClients: {} };

const clientIdSchema = z.string().trim().min(1).max(500);

/** Everything in `settings.json`. OAuth client ids are public; their secrets lie in the vault. */
const storedSchema = settingsSchema.extend({
  format: z.literal(currentFormat),
  /** Folder of the speech model. Only the system's dialog writes it, never a page. */
  speechModelFolder: z.string().max(4_096).nullable(),
  leverClientIds: z.object({ sandbox: clientIdSchema.optional(), production: clientIdSchema.optional() }),
  calendarClients: z.object({
    google: z.object({ clientId: clientIdSchema }).optional(),
    microsoft: z.object({ clientId: clientIdSchema, authority: z.url() }).optional(),
  }),
});
export type Stored = z.infer<typeof storedSchema>;

type Unparsed = Record<string, unknown>;

/** The step at index n brings a file of format n to format n + 1. */
const migrations: ReadonlyArray<(found: Unparsed) => Unparsed> = [
  // Format 0: written by hand or before there was a format; every setting that it lacks has its default.
  (found) => ({ ...defaultSettings, ...defaultsBeside, ...found }),
  // Format 1 knew nothing of reminders.
  (found) => ({ reminders: true, quietFrom: '20:00', quietTo: '07:00', ...found }),
  // Format 2 lacked what has come since: languages, first steps, recordings, calendars' own apps and more.
  (found) => ({ ...defaultSettings, ...defaultsBeside, ...found }),
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
