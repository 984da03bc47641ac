/** The named entities of WebVTT, and those that meeting tools write besides. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aring: 'å',
  oslash: 'ø',
  ccedil: 'ç',
  ntilde: 'ñ',
};

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g, decodeEntity);
}

/**
 * Removes what looks like a tag of WebVTT or SRT ("<i>", "</v>", "<00:01.000>", "{\an8}"). A "<" that begins nothing of
 * that kind is text.
 */
export function withoutTags(markup: string): string {
  return markup.replace(/<\/?[A-Za-z][^<>]*>|<[\d:.]+>|<\/>|\{\\[^{}]*\}/g, '');
}

/** What is read of a piece of markup: no tags, entities as their characters, white space folded. */
export function plainText(markup: string): string {
  return foldSpace(decodeEntities(withoutTags(markup)));
}

export function foldSpace(text: string): string {
  return text
    .replace(/[^\S\u00a0]+/g, ' ')
    .replaceAll('\u0000', '')
    .trim();
}

/**
 * "Ines Baumgartner: And then?" as speaker and text. A name is short, has a letter, and is neither a time nor a web
 * address; null where the line does not begin with one.
 */
export function splitSpeaker(line: string): { readonly speaker: string; readonly text: string } | null {
  // Marks of direction stand before a name in text from right to left; a wide colon needs no space behind it.
  const match =
    /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]*([^:：<>\n]{1,80}?)[\u200e\u200f]?(?::(?:\s+|$)|：\s*)(.*)$/s.exec(line);
  const speaker = foldSpace(match?.[1] ?? '');
  if (match === null || !/^[\p{L}\p{N}]/u.test(speaker) || !/\p{L}/u.test(speaker)) return null;
  // A sentence that happens to have a colon: more words than names have, or a full stop before it.
  if (speaker.split(' ').length > 6 || /[.?!]\s/.test(speaker.replace(/\b(?:Dr|Mr|Mrs|Ms|Prof|St|\p{Lu})\.\s/gu, '')))
    return null;
  return { speaker, text: foldSpace(match[2] ?? '') };
}
