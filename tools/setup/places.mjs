// Where set-up finds things and puts things.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Once a machine and user, outside the clone. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rubric');

const nodePackage = join(root, 'node_modules', 'node');

/** Node 24, from the npm package `node`. */
export const node24 = join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The folders whose commands win over the machine's own, Node 24 first. */
export const commandFolders = [join(nodePackage, 'bin'), join(root, 'node_modules', '.bin')];
