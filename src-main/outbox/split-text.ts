/**
 * Cuts a text into pieces of at most `longest` UTF-16 units, after a blank line where one is near, else after a line, else
 * after a word, and never inside a character. White space at the cuts is dropped.
 */
export function splitText(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const window = rest.slice(0, longest);
    const place = [window.lastIndexOf('\n\n'), window.lastIndexOf('\n'), window.lastIndexOf(' ')].find(
      (at) => at > longest / 2,
    );
    const cut = place ?? (isHighSurrogate(window, longest - 1) ? longest - 1 : longest);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
