import { z } from 'zod';
import { nothingSchema } from './values.ts';

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

export const updateChannels = ['off', 'stable', 'beta'] as const;
export type UpdateChannel = (typeof updateChannels)[number];

export const settingsSchema = z.object({
  /** Language of all texts; `system`: the system's, where there are texts in it, else English. */
  language: z.enum(['system', 'en', 'de']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Whether the three first steps are offered where there are no positions yet. */
  firstSteps: z.boolean(),
  /** Whether the demo workspace shows its tour. */
  tour: z.boolean(),
  /** Requests a second that Rubric takes of Lever's limit for the whole account (10). */
  leverRate: z.number().int().min(1).max(10),
  /** Port of the loopback callback; the OAuth app in Lever must have it registered. */
  callbackPort: z.number().int().min(1024).max(65_535),
  /** Whether notifications remind of interviews and of missing scores. */
  reminders: z.boolean(),
  /** No notification between these times of day, `HH:MM`; the same time twice: always allowed. */
  quietFrom: z.string().regex(timeOfDay),
  quietTo: z.string().regex(timeOfDay),
  /**
   * Title of a new interview event, with `{position}`, `{round}` and `{candidate}` in it; empty: the usual one,
   * in the language of the app.
   */
  eventTitle: z.string().trim().max(200),
  /** Domains of the own company, for telling guests from colleagues. */
  ownDomains: z.array(z.string().max(255)).max(50),
  /** Days after which recordings are deleted; null: never by themselves. */
  recordingDays: z.number().int().min(1).max(3_650).nullable(),
  /** Whether a recording is deleted when the scores of its interview are submitted. */
  deleteRecordingOnSubmit: z.boolean(),
  /** The microphone, by the id that the window knows it by; null: the system's choice. */
  microphoneId: z.string().max(500).nullable(),
  /** Whether the computer's own sound is recorded too. */
  recordSystemSound: z.boolean(),
  /** Which releases are fetched; absent: `stable` in a copy that was built with an address for updates, else `off`. */
  updateChannel: z.enum(updateChannels).optional(),
  /** Starts with the person's session, without a window. */
  startAtLogin: z.boolean(),
  /** Stays in the tray when the last window is closed. */
  closeToTray: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsRequests = { get: nothingSchema, set: settingsSchema.partial().strict() };
export type SettingsReplies = { get: Settings; set: Settings };
