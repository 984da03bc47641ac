/**
 * What can be done in Rubric whatever is on screen: one list for the command palette, the application menu, the keys and
 * the shortcut sheet, so that a shortcut stands in one place. The names are `actions.<id>` of the message files; what an
 * action does is in `src-renderer/screens/app/run-action.ts` (`by: 'window'`) or in `src-main/app` (`by: 'main'`).
 */

/** Where a window is, as far as actions ask. */
export type Place = 'position' | 'interview' | 'scorecard' | 'transcript' | 'other';

const actionGroups = ['go', 'work', 'window', 'help'] as const;
export type ActionGroup = (typeof actionGroups)[number];

type Described = {
  readonly group: ActionGroup;
  /** As Electron writes accelerators: `CmdOrCtrl+Shift+N`. */
  readonly keys?: string;
  /** Where macOS has a custom of its own. */
  readonly macKeys?: string;
  /** Only there; everywhere unless given. */
  readonly places?: readonly Place[];
  readonly by: 'window' | 'main';
  /** The keys belong to what is typed while somebody types. */
  readonly isOffWhileTyping?: true;
  /** Not in the palette: it is the palette, or of no use from there. */
  readonly isHidden?: true;
};

const all = {
  palette: { group: 'go', keys: 'CmdOrCtrl+K', by: 'window', isHidden: true },
  back: { group: 'go', keys: 'Alt+Left', macKeys: 'Cmd+[', by: 'window', isOffWhileTyping: true, isHidden: true },
  forward: { group: 'go', keys: 'Alt+Right', macKeys: 'Cmd+]', by: 'window', isOffWhileTyping: true, isHidden: true },
  positions: { group: 'go', keys: 'CmdOrCtrl+1', by: 'window' },
  interviews: { group: 'go', keys: 'CmdOrCtrl+2', by: 'window' },
  exports: { group: 'go', keys: 'CmdOrCtrl+3', by: 'window' },
  settings: { group: 'go', keys: 'CmdOrCtrl+,', by: 'window' },
  'settings-integrations': { group: 'go', by: 'window' },
  'settings-sync-history': { group: 'go', by: 'window' },
  'settings-calendars': { group: 'go', by: 'window' },
  'settings-recording': { group: 'go', by: 'window' },
  'settings-role-library': { group: 'go', by: 'window' },
  'settings-calibration': { group: 'go', by: 'window' },
  'settings-privacy': { group: 'go', by: 'window' },
  'settings-appearance': { group: 'go', by: 'window' },
  'settings-help': { group: 'go', by: 'window' },
  'settings-about': { group: 'go', by: 'window' },
  'add-position': { group: 'work', keys: 'CmdOrCtrl+N', by: 'window' },
  'add-candidate': { group: 'work', keys: 'CmdOrCtrl+Shift+A', places: ['position'], by: 'window' },
  'set-up-recording': { group: 'work', keys: 'CmdOrCtrl+Shift+E', places: ['position'], by: 'window' },
  'sync-now': { group: 'work', keys: 'CmdOrCtrl+Shift+S', by: 'window' },
  export: { group: 'work', keys: 'CmdOrCtrl+E', places: ['transcript'], by: 'window' },
  record: { group: 'work', keys: 'CmdOrCtrl+Shift+R', places: ['interview'], by: 'window' },
  compact: {
    group: 'work',
    keys: 'CmdOrCtrl+Shift+C',
    places: ['interview', 'scorecard', 'transcript'],
    by: 'window',
  },
  'copy-link': {
    group: 'work',
    keys: 'CmdOrCtrl+Shift+L',
    places: ['position', 'interview', 'scorecard', 'transcript'],
    by: 'window',
  },
  'toggle-theme': { group: 'window', keys: 'CmdOrCtrl+Shift+D', by: 'window' },
  'new-window': { group: 'window', keys: 'CmdOrCtrl+Shift+N', by: 'main' },
  'own-window': {
    group: 'window',
    keys: 'CmdOrCtrl+Shift+O',
    places: ['position', 'interview', 'scorecard', 'transcript'],
    by: 'window',
  },
  'zoom-in': { group: 'window', keys: 'CmdOrCtrl+Plus', by: 'main' },
  'zoom-out': { group: 'window', keys: 'CmdOrCtrl+-', by: 'main' },
  'zoom-reset': { group: 'window', keys: 'CmdOrCtrl+0', by: 'main' },
  'full-screen': { group: 'window', keys: 'F11', macKeys: 'Ctrl+Cmd+F', by: 'main' },
  shortcuts: { group: 'help', keys: '?', by: 'window', isOffWhileTyping: true },
  quit: { group: 'window', keys: 'CmdOrCtrl+Q', by: 'main', isHidden: true },
} as const satisfies Record<string, Described>;

export type ActionId = keyof typeof all;
/** What the main process does by itself. */
export type MainActionId = { [Id in ActionId]: (typeof all)[Id]['by'] extends 'main' ? Id : never }[ActionId];
export type WindowActionId = Exclude<ActionId, MainActionId>;

export type Action = Described & { readonly id: ActionId };

/** In the order of the sheet and of the palette. */
export const actions: readonly Action[] = Object.entries(all).map(
  // The record's keys are the ids.
  ([id, action]) => ({ id: id as ActionId, ...action }),
);

/** The action of an id. */
export function actionOf(id: ActionId): Action {
  return { id, ...all[id] };
}

/** Whether the main process does it by itself. */
export function isMainAction(id: ActionId): id is MainActionId {
  return all[id].by === 'main';
}

/** The accelerator of an action on this system; null when it has none. */
export function shortcutOf(id: ActionId, isMac: boolean): string | null {
  const { keys, macKeys } = actionOf(id);
  return (isMac ? (macKeys ?? keys) : keys) ?? null;
}

/** Whether an action has a use in this place. */
export function isAvailable(action: Action, place: Place): boolean {
  return action.places === undefined || action.places.includes(place);
}

/** The place of an address of a window: `#/interviews/<id>/score` is a scorecard. */
export function placeOf(hash: string): Place {
  const [first, second, third] = hash.replace(/^#?\/?/, '').split('/');
  if (second === undefined || second === '') return 'other';
  if (first === 'positions') return 'position';
  if (first !== 'interviews') return 'other';
  if (third === 'score') return 'scorecard';
  return third === 'transcript' ? 'transcript' : 'interview';
}

const macCaps: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Cmd: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};
const caps: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Plus: '+', '-': '−', Left: '←', Right: '→' };

/** The keys of an accelerator as they are printed: `['Ctrl', 'K']`. */
export function keyCaps(shortcut: string, isMac: boolean): readonly string[] {
  return shortcut.split('+').map((key) => (isMac ? macCaps[key] : undefined) ?? caps[key] ?? key);
}

/** What of a pressed key counts. */
export type PressedKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const keyNames: Readonly<Record<string, string>> = { Left: 'arrowleft', Right: 'arrowright', Plus: '+' };

function isPressed(shortcut: string, pressed: PressedKey, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const last = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const key = keyNames[last] ?? last.toLowerCase();
  // Which keys make a `?` or a `+` is the keyboard's affair.
  const isSign = key === '?' || key === '+';
  return (
    pressed.key.toLowerCase() === key &&
    pressed.ctrlKey === (has('Ctrl') || (!isMac && has('CmdOrCtrl'))) &&
    pressed.metaKey === (has('Cmd') || (isMac && has('CmdOrCtrl'))) &&
    pressed.altKey === has('Alt') &&
    (isSign || pressed.shiftKey === has('Shift'))
  );
}

/** The action that a pressed key asks for in this place; null when it asks for none. */
export function actionOfKey(pressed: PressedKey, place: Place, isMac: boolean): Action | null {
  return (
    actions.find((action) => {
      const shortcut = shortcutOf(action.id, isMac);
      return shortcut !== null && isAvailable(action, place) && isPressed(shortcut, pressed, isMac);
    }) ?? null
  );
}
