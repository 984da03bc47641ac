function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLocaleLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** The skill whose name says the same as a label: equal, or most of the shorter one's words in the other. Null without. */
export function matchSkill(label: string, names: readonly string[]): string | null {
  const wanted = wordsOf(label);
  let best: { readonly name: string; readonly share: number } | null = null;
  for (const name of names) {
    const words = wordsOf(name);
    const common = [...wanted].filter((word) => words.has(word)).length;
    const share = common / Math.max(1, Math.min(wanted.size, words.size));
    if (share > 0.5 && share > (best?.share ?? 0)) best = { name, share };
  }
  return best?.name ?? null;
}
