/** Runs `work` while no other script of this user runs work of that name (a file name). */
export function withLock<T>(name: string, work: () => T | Promise<T>): Promise<T>;
