import { z } from 'zod';

/** Ids of our own rows are UUIDs; Lever's may be slugs (reference/lever-api.md section 9). */
export const idSchema = z.string().min(1).max(128);
/** One line that a person typed: trimmed, never empty. */
export const lineSchema = z.string().trim().min(1).max(300);
/** Text that may be empty. */
export const textSchema = z.string().max(200_000);
export const nothingSchema = z.undefined();

/** Milliseconds since the Unix epoch. */
export type Milliseconds = number;
