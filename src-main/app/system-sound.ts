/** macOS 14.2, the first that gives an app the sound of the others (Core Audio taps), is Darwin 23.2. */
const firstDarwin = { major: 23, minor: 2 };

/** Whether Electron gives a window the computer's own sound here: on Windows and newer macOS; on Linux it does not. */
export function canRecordSystemSound(platform: string, systemRelease: string): boolean {
  if (platform === 'win32') return true;
  const [major = 0, minor = 0] = systemRelease.split('.').map(Number);
  const isNew = major > firstDarwin.major || (major === firstDarwin.major && minor >= firstDarwin.minor);
  return platform === 'darwin' && isNew;
}
