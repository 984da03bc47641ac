export const positionTabs = ['interviews', 'candidates', 'plan', 'job-details'] as const;
export type PositionTab = (typeof positionTabs)[number];

export const settingsSections = [
  'workspace',
  'calendars',
  'recording',
  'role-library',
  'calibration',
  'privacy',
  'appearance',
  'help',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export const workspaceTabs = ['ats-integrations', 'sync-history'] as const;
export type WorkspaceTab = (typeof workspaceTabs)[number];

export const missingKinds = ['interview', 'position', 'candidate', 'link'] as const;
export type MissingKind = (typeof missingKinds)[number];

/** Where the person is. The address is its hash: `#/positions/<id>/plan`. */
export type Route =
  | { readonly name: 'positions' }
  | { readonly name: 'position'; readonly id: string; readonly tab: PositionTab }
  /** One person, by the id of an opportunity or of somebody added by hand. */
  | { readonly name: 'candidate'; readonly id: string }
  | { readonly name: 'interviews' }
  | { readonly name: 'interview'; readonly id: string }
  /** The room in its small window. */
  | { readonly name: 'compact'; readonly id: string }
  | { readonly name: 'scorecard'; readonly id: string }
  | { readonly name: 'transcript'; readonly id: string }
  /** What others wrote, beside the own scorecard. */
  | { readonly name: 'panel'; readonly id: string }
  | { readonly name: 'exports' }
  | { readonly name: 'settings'; readonly section: SettingsSection; readonly tab: WorkspaceTab }
  | { readonly name: 'gallery' }
  /** A link that leads nowhere. */
  | { readonly name: 'not-found'; readonly what: MissingKind };

export type RouteName = Route['name'];

const home: Route = { name: 'positions' };

function oneOf<const T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((candidate) => candidate === value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function interviewRoute(id: string, page: string | undefined): Route {
  if (page === 'score') return { name: 'scorecard', id };
  if (page === 'transcript') return { name: 'transcript', id };
  if (page === 'panel') return { name: 'panel', id };
  if (page === 'compact') return { name: 'compact', id };
  return { name: 'interview', id };
}

/** Reads an address. One that nobody knows leads to the positions. */
export function parseHash(hash: string): Route {
  const [first, second, third] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  switch (first) {
    case 'positions':
      if (second === undefined) return home;
      return { name: 'position', id: second, tab: oneOf(positionTabs, third) ?? 'interviews' };
    case 'candidates':
      return second === undefined ? home : { name: 'candidate', id: second };
    case 'interviews':
      return second === undefined ? { name: 'interviews' } : interviewRoute(second, third);
    case 'not-found':
      return { name: 'not-found', what: oneOf(missingKinds, second) ?? 'link' };
    case 'exports':
      return { name: 'exports' };
    case 'settings':
      return {
        name: 'settings',
        section: oneOf(settingsSections, second) ?? 'workspace',
        tab: oneOf(workspaceTabs, third) ?? 'ats-integrations',
      };
    case 'gallery':
      return { name: 'gallery' };
    default:
      return home;
  }
}

/** The address of a route, for links and for the history. */
export function toHash(route: Route): string {
  switch (route.name) {
    case 'position': {
      const base = `#/positions/${encodeURIComponent(route.id)}`;
      return route.tab === 'interviews' ? base : `${base}/${route.tab}`;
    }
    case 'candidate':
      return `#/candidates/${encodeURIComponent(route.id)}`;
    case 'interview':
      return `#/interviews/${encodeURIComponent(route.id)}`;
    case 'compact':
      return `#/interviews/${encodeURIComponent(route.id)}/compact`;
    case 'not-found':
      return `#/not-found/${route.what}`;
    case 'scorecard':
      return `#/interviews/${encodeURIComponent(route.id)}/score`;
    case 'transcript':
      return `#/interviews/${encodeURIComponent(route.id)}/transcript`;
    case 'panel':
      return `#/interviews/${encodeURIComponent(route.id)}/panel`;
    case 'settings':
      return route.section === 'workspace' && route.tab !== 'ats-integrations'
        ? `#/settings/workspace/${route.tab}`
        : `#/settings/${route.section}`;
    default:
      return `#/${route.name}`;
  }
}

/** A route of Settings; the tab only counts in `workspace`. */
export function settingsRoute(section: SettingsSection, tab: WorkspaceTab = 'ats-integrations'): Route {
  return { name: 'settings', section, tab };
}
