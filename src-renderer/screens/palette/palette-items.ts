import {
  type Action,
  actions,
  isAvailable,
  keyCaps,
  type Place,
  shortcutOf,
} from '../../../src-preload/contract/actions.ts';
import type { FoundCandidate } from '../../../src-preload/contract/candidates.ts';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import type { PositionSummary } from '../../../src-preload/contract/positions.ts';
import {
  FileIcon,
  ForwardIcon,
  InterviewsIcon,
  PencilIcon,
  PersonIcon,
  PositionsIcon,
} from '../../components/icons.ts';
import type { PaletteGroup, PaletteItem } from '../../components/Palette.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { type Route, toHash } from '../../store/routes.ts';

/** What is in the palette, and where it leads. */
export type Entry = {
  readonly item: PaletteItem;
  /** What is searched. */
  readonly text: string;
  readonly target:
    | { readonly kind: 'route'; readonly hash: string }
    | { readonly kind: 'action'; readonly action: Action };
};

/** A query that begins so asks for actions alone. */
const actionsOnly = '>';
/** So many of each kind; more letters find the others. */
const mostOfKind = 5;

export type PaletteSources = {
  readonly interviews: readonly InterviewRow[];
  readonly positions: readonly PositionSummary[];
  /** May be the answer to earlier words: only those that have the words are shown. */
  readonly candidates: readonly FoundCandidate[];
  readonly recent: readonly string[];
  readonly place: Place;
  readonly isMac: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** The words that are looked for: without the sign for actions. */
export function wordsOf(query: string): string {
  return query.trim().replace(/^>\s*/u, '');
}

function hasWords(text: string, words: string): boolean {
  return words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => splitAtHits(text, word).some(({ isHit }) => isHit));
}

function routeEntry(item: PaletteItem, route: Route, text: string): Entry {
  return { item, text, target: { kind: 'route', hash: toHash(route) } };
}

/** An interview by what is to be done with it. */
function interviewEntry(row: InterviewRow, now: number): Entry {
  const { id, state } = row;
  const work = {
    scheduled: { action: 'interviews.start', icon: InterviewsIcon, name: 'interview' },
    running: { action: 'interviews.start', icon: InterviewsIcon, name: 'interview' },
    'to-score': { action: 'interviews.score', icon: PencilIcon, name: 'scorecard' },
    scored: { action: 'interviews.transcript', icon: FileIcon, name: 'transcript' },
  } as const;
  const { action, icon, name } = work[state];
  const when = row.startsAt === null ? null : formatDayTimeWithin(row.startsAt, now);
  return routeEntry(
    {
      id: `interview:${id}`,
      icon,
      lead: t('palette.lead', { action: t(action) }),
      title: row.candidate.name,
      hint: when === null ? row.roundName : t('palette.interviewHint', { round: row.roundName, when }),
    },
    { name, id },
    `${row.candidate.name}\n${row.positionName}\n${row.roundName}\n${t(action)}`,
  );
}

function positionEntry({ id, name, role }: PositionSummary): Entry {
  return routeEntry(
    { id: `position:${id}`, icon: PositionsIcon, title: name, hint: role === name ? undefined : role },
    { name: 'position', id, tab: 'interviews' },
    `${name}\n${role}`,
  );
}

function candidateEntry(candidate: FoundCandidate): Entry {
  const { ref, name, email, positionName } = candidate;
  return routeEntry(
    { id: `candidate:${ref.id}`, icon: PersonIcon, title: name, hint: positionName },
    { name: 'candidate', id: ref.id },
    `${name}\n${email ?? ''}`,
  );
}

function actionEntry(action: Action, isMac: boolean): Entry {
  const shortcut = shortcutOf(action.id, isMac);
  const title = t(`actions.${action.id}`);
  return {
    item: {
      id: `action:${action.id}`,
      icon: ForwardIcon,
      title,
      hint: t(`actions.group.${action.group}`),
      keys: shortcut === null ? undefined : keyCaps(shortcut, isMac),
    },
    text: title,
    target: { kind: 'action', action },
  };
}

/** Interviews that want something first: to be scored, then the next ones. */
function byNeed(left: InterviewRow, right: InterviewRow): number {
  const rank = { running: 0, 'to-score': 1, scheduled: 2, scored: 3 } as const;
  return rank[left.state] - rank[right.state] || (left.startsAt ?? 0) - (right.startsAt ?? 0);
}

/** The groups for a query, in their order; those without a hit are left out. */
export function paletteGroups(
  query: string,
  sources: PaletteSources,
): readonly (PaletteGroup & { readonly entries: readonly Entry[] })[] {
  const { place, isMac, now } = sources;
  const words = wordsOf(query);
  const found = (entries: readonly Entry[]) => entries.filter(({ text }) => hasWords(text, words));
  const doable = found(
    actions
      .filter((action) => action.isHidden !== true && isAvailable(action, place))
      .map((action) => actionEntry(action, isMac)),
  );
  const isAboutActions = query.trimStart().startsWith(actionsOnly);
  if (isAboutActions) return groups([['actions', doable]]);

  const interviews = found(sources.interviews.toSorted(byNeed).map((row) => interviewEntry(row, now)));
  const positions = found(sources.positions.map(positionEntry));
  const candidates = found(sources.candidates.map(candidateEntry));
  if (words !== '') {
    return groups([
      ['interviews', interviews.slice(0, mostOfKind)],
      ['candidates', candidates.slice(0, mostOfKind)],
      ['positions', positions.slice(0, mostOfKind)],
      ['actions', doable.slice(0, mostOfKind)],
    ]);
  }
  // Whoever opened it without a word in mind sees what they chose last, then what waits.
  const known = new Map([...interviews, ...positions, ...doable].map((entry) => [entry.item.id, entry]));
  const recent = sources.recent.flatMap((key) => known.get(key) ?? []).slice(0, mostOfKind);
  const others = (entries: readonly Entry[]) => entries.filter((entry) => !recent.includes(entry));
  return groups([
    ['recent', recent],
    ['interviews', others(interviews).slice(0, mostOfKind)],
    ['positions', others(positions).slice(0, mostOfKind)],
    ['actions', others(doable)],
  ]);
}

type GroupId = 'recent' | 'interviews' | 'candidates' | 'positions' | 'actions';

function groups(parts: readonly (readonly [GroupId, readonly Entry[]])[]) {
  return parts
    .filter(([, entries]) => entries.length > 0)
    .map(([id, entries]) => ({
      id,
      title: t(`palette.group.${id}`),
      entries,
      items: entries.map(({ item }) => item),
    }));
}
