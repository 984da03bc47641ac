import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const files = globSync('{src-main,src-preload,src-renderer}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();
const problems = files.flatMap((file) => checkFile(file, readFileSync(join(root, file), 'utf8')));
for (const problem of problems) console.error(`${problem.file}: ${problem.text}`);
console.log(`import rules: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
