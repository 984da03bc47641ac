/**
 * Runs synchronous work of the parser, which writes remarks about broken files (with what stands in them) to the console.
 * Nothing else can run meanwhile, so nobody else's words are lost.
 */
export function quietly<T>(work: () => T): T {
  const target = globalThis.console;
  const { warn } = target;
  target.warn = () => {};
  try {
    return work();
  } finally {
    target.warn = warn;
  }
}
