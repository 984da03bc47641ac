/** Midnight of a day (`2026-11-24`) on this computer, and midnight UTC of it: a whole day has no zone of its own. */
export function localDay(date: string): { readonly local: number; readonly utc: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return { local: new Date(year, month - 1, day).getTime(), utc: Date.UTC(year, month - 1, day) };
}
