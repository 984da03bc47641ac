/**
 * Who may import whom (design section 3). A folder's files may always import each other; everything else must be
 * listed. `packages` are npm packages and Electron; `node` says whether Node's own modules may be used.
 */
export type Layer = {
  /** Path of the folder or file, from the root of the project. */
  readonly path: string;
  /** Layers (by path) that may be imported. */
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
};

const contract = 'src-preload/contract';
const base = [contract, 'src-main/errors', 'src-main/logging'];

/** The most specific path wins, so that a file can have a rule of its own. */
export const layers: readonly Layer[] = [
  { path: contract, layers: [], packages: ['zod'], node: false },
  { path: 'src-preload/preload.ts', layers: [contract], packages: ['electron'], node: false },
  { path: 'src-main/errors', layers: [contract], packages: ['zod'], node: true },
  { path: 'src-main/logging', layers: [contract], packages: ['electron-log'], node: true },
  { path: 'src-main/interviews', layers: [contract, 'resources'], packages: ['zod'], node: false },
  { path: 'src-main/transcripts', layers: [contract], packages: [], node: false },
  {
    path: 'src-main/transcript-reader',
    layers: [contract, 'src-main/errors', 'src-main/transcripts'],
    packages: [],
    node: true,
  },
  {
    path: 'src-main/recordings',
    layers: [...base, 'src-main/database', 'src-main/queries'],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'src-main/transcription',
    layers: [...base, 'src-main/recordings'],
    packages: ['sherpa-onnx-node'],
    node: true,
  },
  {
    path: 'src-main/pdf',
    layers: [contract, 'resources'],
    packages: ['pdfkit', 'fontkit', 'bidi-js', 'linebreak', 'zod'],
    node: false,
  },
  { path: 'src-main/clients', layers: base, packages: ['zod', 'node-ical', '@googleapis/calendar'], node: true },
  {
    path: 'src-main/auth',
    layers: ['src-main/errors', 'src-main/logging', 'src-main/settings', contract],
    packages: ['electron', 'oauth4webapi', 'google-auth-library', '@azure/msal-node', 'zod'],
    node: true,
  },
  {
    path: 'src-main/settings',
    layers: [contract, 'resources', 'src-main/errors', 'src-main/logging'],
    packages: ['electron-store', 'conf', 'zod'],
    node: true,
  },
  { path: 'src-main/database', layers: base, packages: ['better-sqlite3', 'zod'], node: true },
  {
    path: 'src-main/queries',
    layers: [contract, 'src-main/database', 'src-main/interviews'],
    packages: [],
    node: false,
  },
  {
    path: 'src-main/sync',
    layers: [...base, 'src-main/clients', 'src-main/database', 'src-main/interviews'],
    packages: ['zod', 'html-to-text'],
    node: true,
  },
  {
    path: 'src-main/outbox',
    layers: [
      ...base,
      'src-main/pdf',
      'src-main/database',
      'src-main/queries',
      'src-main/interviews',
      'src-main/clients',
    ],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'src-main/occupations',
    layers: [...base, 'src-main/database', 'src-main/interviews'],
    packages: ['fflate', 'zod'],
    node: true,
  },
  { path: 'src-main/help', layers: base, packages: ['fflate', 'zod'], node: true },
  { path: 'src-main/demo', layers: [contract], packages: ['zod'], node: true },
  {
    path: 'src-main/calendars',
    layers: [
      ...base,
      'src-main/auth',
      'src-main/clients',
      'src-main/database',
      'src-main/interviews',
      'src-main/queries',
      'src-main/sync',
    ],
    packages: [],
    node: true,
  },
  {
    path: 'src-main/reminders',
    layers: [contract, 'src-main/database', 'src-main/interviews'],
    packages: [],
    node: true,
  },
  {
    path: 'src-main/privacy',
    layers: [
      ...base,
      'resources',
      'src-main/database',
      'src-main/interviews',
      'src-main/pdf',
      'src-main/queries',
      'src-main/recordings',
      'src-main/sync',
      'src-main/transcripts',
    ],
    packages: ['fflate'],
    node: true,
  },
  {
    path: 'src-main/connection',
    layers: [...base, 'src-main/auth', 'src-main/database', 'src-main/queries', 'src-main/settings', 'src-main/sync'],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'src-main/ipc',
    layers: [
      ...base,
      'src-main/queries',
      'src-main/database',
      'src-main/sync',
      'src-main/outbox',
      'src-main/auth',
      'src-main/calendars',
      'src-main/connection',
      'src-main/settings',
      'src-main/interviews',
      'src-main/transcript-reader',
      'src-main/recordings',
      'src-main/transcription',
      'src-main/pdf',
      'src-main/privacy',
      'src-main/help',
    ],
    packages: ['electron'],
    node: true,
  },
  {
    path: 'src-main/app',
    layers: [
      contract,
      'resources',
      'src-main/ipc',
      'src-main/settings',
      'src-main/logging',
      'src-main/transcription',
      'src-renderer/messages',
    ],
    packages: ['electron', 'update-electron-app'],
    node: true,
  },
  { path: 'src-main/wiring', layers: ['src-main', contract], packages: [], node: true },
  { path: 'src-main/core.ts', layers: ['src-main', contract], packages: [], node: true },
  { path: 'src-main/boot.ts', layers: ['src-main', contract], packages: ['electron'], node: true },
  {
    path: 'src-main/main.ts',
    layers: ['src-main', contract, 'resources', 'src-renderer/messages'],
    packages: ['electron', 'update-electron-app'],
    node: true,
  },
  {
    path: 'src-renderer/components',
    layers: [contract],
    packages: ['react', 'react-dom', 'react-aria-components', 'react-aria', 'lucide-react', 'pdfjs-dist'],
    node: false,
  },
  { path: 'src-renderer/styles', layers: [], packages: [], node: false },
  { path: 'src-renderer/api', layers: [contract], packages: [], node: false },
  { path: 'src-renderer/sound', layers: [contract], packages: [], node: false },
  { path: 'src-renderer/messages', layers: [contract], packages: ['intl-messageformat', 'react'], node: false },
  {
    path: 'src-renderer/store',
    layers: ['src-renderer/api', 'src-renderer/messages', 'src-renderer/sound', contract],
    packages: ['zustand', 'react'],
    node: false,
  },
  {
    path: 'src-renderer/screens',
    layers: ['src-renderer/store', 'src-renderer/components', 'src-renderer/messages', 'src-renderer/sound', contract],
    packages: ['react', 'react-dom', 'react-aria-components'],
    node: false,
  },
  {
    path: 'src-renderer/main.tsx',
    layers: ['src-renderer', contract],
    packages: ['react', 'react-dom', 'react-aria-components', '@fontsource-variable/inter'],
    node: false,
  },
];

/** The layer that a file belongs to; null for one outside of all. */
export function layerOf(file: string): Layer | null {
  const matching = layers.filter((layer) => file === layer.path || file.startsWith(`${layer.path}/`));
  return matching.sort((one, other) => other.path.length - one.path.length)[0] ?? null;
}

/** Names that may stand in few files only, whatever the folder: what is dangerous has one door. */
export const doors: readonly { readonly name: RegExp; readonly within: string; readonly files: readonly string[] }[] = [
  {
    name: /\bipcMain\b/,
    within: 'src-main',
    files: ['src-main/ipc/handle.ts', 'src-main/app/held-requests.ts', 'src-main/boot.ts', 'src-main/main.ts'],
  },
  { name: /\bipcRenderer\b/, within: 'src-', files: ['src-preload/preload.ts'] },
  {
    name: /\bwebContents\.send\(/,
    within: 'src-main',
    files: ['src-main/app/changes.ts', 'src-main/app/windows.ts'],
  },
  {
    name: /\bopenExternal\(/,
    within: 'src-main',
    files: ['src-main/app/open-external.ts', 'src-main/ipc/app.ts', 'src-main/main.ts'],
  },
  { name: /\bprocess\.env\b/, within: 'src-', files: ['src-main/boot.ts', 'src-main/main.ts'] },
  { name: /\bloadFile\(|file:\/\//, within: 'src-', files: [] },
  {
    name: /\bnodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false/,
    within: 'src-',
    files: [],
  },
  {
    name: /\ballowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups/,
    within: 'src-',
    files: [],
  },
  { name: /\bwindow\.rubric\b/, within: 'src-renderer', files: ['src-renderer/api'] },
  { name: /\bdangerouslySetInnerHTML\b|\.innerHTML\b/, within: 'src-', files: [] },
  { name: /\.prepare\(/, within: 'src-main', files: ['src-main/database'] },
];
