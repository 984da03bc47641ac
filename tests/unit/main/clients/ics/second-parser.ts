import ICAL from 'ical.js';

/**
 * The starts (milliseconds, sorted) of all occurrences in the window as ical.js reads them: zones of the file registered,
 * series expanded, changed occurrences in their place. Null when it cannot read the file.
 */
export function startsBySecondParser(text: string, from: number, to: number): readonly number[] | null {
  let roots: unknown;
  try {
    roots = ICAL.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
  // One root is a component itself; several are a list of them.
  const isOne = Array.isArray(roots) && typeof roots[0] === 'string';
  const list = (isOne ? [roots] : roots) as unknown[][]; // jCal, as ical.js gives it
  const starts: number[] = [];
  try {
    for (const root of list) starts.push(...startsOf(new ICAL.Component(root), from, to));
  } catch {
    return null;
  }
  return starts.sort((a, b) => a - b);
}

function startsOf(calendar: ICAL.Component, from: number, to: number): readonly number[] {
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const series = new Map<string, ICAL.Event[]>();
  for (const event of events) series.set(event.uid, [...(series.get(event.uid) ?? []), event]);
  return [...series.values()].flatMap((group) => {
    const main = group.find((event) => !event.isRecurrenceException());
    const exceptions = group.filter((event) => event.isRecurrenceException());
    if (main === undefined) return exceptions.flatMap((event) => within(event.startDate, event.endDate, from, to));
    if (!main.isRecurring()) {
      return group.flatMap((event) => within(event.startDate, event.endDate, from, to));
    }
    for (const exception of exceptions) main.relateException(exception);
    const found: number[] = [];
    const iterator = main.iterator();
    for (let turn = 0; turn < 200_000; turn += 1) {
      const next = iterator.next();
      if (!next) break;
      // A moved occurrence may lie before its planned start: some days of slack.
      if (next.toJSDate().getTime() > to + 40 * 86_400_000) break;
      const { startDate, endDate } = main.getOccurrenceDetails(next);
      found.push(...within(startDate, endDate, from, to));
    }
    return found;
  });
}

function within(start: ICAL.Time, end: ICAL.Time, from: number, to: number): readonly number[] {
  const at = start.toJSDate().getTime();
  return end.toJSDate().getTime() >= from && at <= to ? [at] : [];
}
