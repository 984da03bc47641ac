/** Chromium's own switches that this machine asks for. */
export function electronSwitches(): string[];
