const place = 'rubric.recent';
/** More are not remembered: what was opened long ago is found by its name. */
const most = 8;

/** What was chosen in the palette last, newest first: keys such as `position:<id>`, never a name. */
export function readRecent(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(found) ? found.filter((key) => typeof key === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberRecent(key: string): void {
  const next = [key, ...readRecent().filter((known) => known !== key)].slice(0, most);
  localStorage.setItem(place, JSON.stringify(next));
}
