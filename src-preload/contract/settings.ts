import { z } from 'zod';
import { nothingSchema } from './values.ts';

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Requests a second that Rubric takes of Lever's limit for the whole account (10). */
  leverRate: z.number().int().min(1).max(10),
  /** Port of the loopback callback; the OAuth app in Lever must have it registered. */
  callbackPort: z.number().int().min(1024).max(65_535),
  /** Whether notifications remind of interviews and of missing scores. */
  reminders: z.boolean(),
  /** No notification between these times of day, `HH:MM`; the same time twice: always allowed. */
  quietFrom: z.string().regex(timeOfDay),
  quietTo: z.string().regex(timeOfDay),
  /** Domains of the own company, for telling guests from colleagues. */
  ownDomains: z.array(z.string().max(255)).max(50),
  /** Starts with the person's session, without a window. */
  startAtLogin: z.boolean(),
  /** Stays in the tray when the last window is closed. */
  closeToTray: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsRequests = { get: nothingSchema, set: settingsSchema.partial().strict() };
export type SettingsReplies = { get: Settings; set: Settings };
