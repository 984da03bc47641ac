import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { unpackWoff } from '../../../src-main/outbox/unpack-woff.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fontSchema = z.object({ package: z.string(), file: z.string(), as: z.string() });

/** The files of `resources/fonts.json`, as the build copies them beside the app. */
export const fontFiles = z
  .array(fontSchema)
  .parse(JSON.parse(readFileSync(join(root, 'resources/fonts.json'), 'utf8')))
  .map((font) => ({ ...font, path: join(root, 'node_modules', font.package, font.file) }));

/** The files that rendering takes: by name, unpacked. */
export function readFonts(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(fontFiles.map((font) => [font.as, unpackWoff(readFileSync(font.path))]));
}
