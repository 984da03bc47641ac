/** Free of any parser: the entry of the app needs it before anything else is loaded. */
export const linkScheme = 'rubric';

/** The first argument of a command line that is meant as a link; null when none is. */
export function linkAmong(args: readonly string[]): string | null {
  return args.find((arg) => arg.toLowerCase().startsWith(`${linkScheme}:`)) ?? null;
}
