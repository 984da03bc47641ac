/**
 * The profile folder of `RUBRIC_USER_DATA` (design section 6); null: the system's own. Read apart from the other
 * switches because it must be known before Electron is ready, and they need a parser that takes its time to load.
 */
export function profileSwitch(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): string | null {
  const folder = isPackaged ? undefined : env.RUBRIC_USER_DATA?.trim();
  return folder ? folder : null;
}
