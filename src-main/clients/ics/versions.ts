import { propertyOf } from './series.ts';
import type { IcsCalendar, IcsComponent } from './structure.ts';

type Version = {
  readonly component: IcsComponent;
  readonly uid: string;
  /** The occurrence that it changes; '' for an event or a series as a whole. */
  readonly occurrence: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly isWithdrawn: boolean;
};

/**
 * The calendars of a file without what a later version took the place of (calendars.md 4.2): of one event, or one changed
 * occurrence, the highest SEQUENCE counts, then the latest DTSTAMP, then what stands last. A cancellation of the whole
 * takes the changed occurrences along. Answers to invitations are no versions.
 */
export function latestVersions(
  calendars: readonly IcsCalendar[],
  isAnswer: (method: string) => boolean,
): readonly IcsCalendar[] {
  const versions = calendars
    .filter(({ method }) => !isAnswer(method))
    .flatMap((calendar) => calendar.events.flatMap((event) => versionOf(event, calendar.method) ?? []));
  const best = new Map<string, Version>();
  for (const version of versions) {
    const key = `${version.uid}\n${version.occurrence}`;
    const known = best.get(key);
    if (known === undefined || !isLater(known, version)) best.set(key, version);
  }
  const outdated = new Set<IcsComponent>();
  for (const version of versions) {
    const whole = best.get(`${version.uid}\n`);
    const isTakenAlong = whole?.isWithdrawn === true && whole !== version && version.sequence <= whole.sequence;
    const isBest = best.get(`${version.uid}\n${version.occurrence}`) === version;
    if (!isBest || isTakenAlong) outdated.add(version.component);
  }
  if (outdated.size === 0) return calendars;
  return calendars.map((calendar) => ({
    ...calendar,
    events: calendar.events.filter((event) => !outdated.has(event)),
  }));
}

/** Null for an event without a UID: nothing can be a version of it. */
function versionOf(component: IcsComponent, method: string): Version | null {
  const uid = propertyOf(component, 'UID');
  if (uid === '') return null;
  return {
    component,
    uid,
    occurrence: propertyOf(component, 'RECURRENCE-ID'),
    sequence: Number(propertyOf(component, 'SEQUENCE')) || 0,
    stamp: propertyOf(component, 'DTSTAMP'),
    isWithdrawn: method === 'CANCEL',
  };
}

/** UTC stamps of one form: as text they sort like times. */
function isLater(one: Version, other: Version): boolean {
  return one.sequence === other.sequence ? one.stamp > other.stamp : one.sequence > other.sequence;
}
