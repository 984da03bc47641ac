declare module 'linebreak' {
  /** Unicode line breaking (UAX #14). */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may (or must) end, in UTF-16 units; null at the end of the text. */
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}
