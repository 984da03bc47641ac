import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { ThirdPartyNotice } from '../../src-preload/contract/help.ts';

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/** The notices that the build wrote, a file for each bundle (tools/notices.ts), each package once, by name. */
export async function readNotices(folder: string): Promise<readonly ThirdPartyNotice[]> {
  const found = new Map<string, ThirdPartyNotice>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json.gz'))) {
    const notices = noticesSchema.parse(JSON.parse(gunzipSync(await readFile(join(folder, file))).toString('utf8')));
    for (const notice of notices) found.set(`${notice.name} ${notice.version}`, notice);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
