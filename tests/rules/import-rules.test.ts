import { describe, expect, it } from 'vitest';
import { checkFile } from '../../tools/rules/imports.ts';
import { doors, layers } from '../../tools/rules/layers.ts';

/** A path from one file to another, as an import would write it. */
function relative(from: string, to: string): string {
  const depth = from.split('/').length - 1;
  return `${'../'.repeat(depth)}${to}`;
}

/** A file inside a layer: the layer itself when it is one file. */
function fileIn(path: string): string {
  return /\.tsx?$/.test(path) ? path : `${path}/sample.ts`;
}

describe.each(layers)('$path', (layer) => {
  const file = fileIn(layer.path);

  it('accepts what it may import', () => {
    const sources = [
      ...layer.layers.map((path) => `import '${relative(file, fileIn(path))}';`),
      ...layer.packages.map((name) => `import '${name}';`),
      ...(layer.node ? [`import 'node:fs';`] : []),
    ];
    expect(checkFile(file, sources.join('\n'))).toEqual([]);
  });

  it('refuses a folder that is not listed', () => {
    const forbidden = layers.find(
      ({ path }) =>
        path !== layer.path &&
        !path.startsWith(`${layer.path}/`) &&
        !layer.layers.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)),
    );
    if (!forbidden) throw new Error('every layer must have something that it may not import');
    const target = relative(file, fileIn(forbidden.path));
    for (const source of [
      `import { thing } from '${target}';`,
      `import type { Thing } from '${target}';`,
      `export { thing } from '${target}';`,
      `const later = import('${target}');`,
    ]) {
      expect(checkFile(file, source), source).toHaveLength(1);
    }
  });

  it('refuses a package that is not listed', () => {
    expect(checkFile(file, `import leftPad from 'left-pad';`)).toHaveLength(1);
  });

  if (!layer.node) {
    it("refuses Node's modules", () => {
      expect(checkFile(file, `import { readFileSync } from 'node:fs';`)).toHaveLength(1);
    });
  }
});

describe('doors', () => {
  const samples = [
    'ipcMain.handle(name, work)',
    'ipcRenderer.invoke(name)',
    'window.webContents.send(name)',
    'shell.openExternal(url)',
    'const key = process.env.KEY',
    "window.loadURL('file:///etc/passwd')",
    'const options = { nodeIntegration: true }',
    'const options = { experimentalFeatures: true }',
    'window.rubric.app.state()',
    'element.innerHTML = text',
    'database.prepare(text)',
  ];

  it.each(doors.map((door, index) => ({ door, sample: samples[index] ?? '' })))(
    '$door.name bites',
    ({ door, sample }) => {
      const file = door.within === 'src-renderer' ? 'src-renderer/screens/sample.ts' : 'src-main/app/sample.ts';
      expect(checkFile(file, sample)).toHaveLength(1);
      expect(checkFile(file, `// ${sample}`)).toEqual([]);
    },
  );
});

it('refuses a file that lies in no known folder', () => {
  expect(checkFile('src-main/odd/file.ts', '')).toHaveLength(1);
});
