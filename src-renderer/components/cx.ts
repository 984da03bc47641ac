/** Joins class names, leaving out what is not given. Always a string, because react-aria-components refuses `undefined`. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
