// What set-up tells its user: one line a step, always on stderr (stdout belongs to --print and to the command that follows).

/** Something that cannot be had. Its message says what and how to get it; set-up shows it without a stack and exits 1. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`setup: ${line}\n`);
}
