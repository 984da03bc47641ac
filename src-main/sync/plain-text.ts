const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The words of a posting's markup, a string a block. It is shown as text only, so nothing in it can do harm: tags are
 * dropped, not trusted.
 */
export function plainText(html: string): string[] {
  return html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<\/?(?:p|div|li|ul|ol|h[1-6]|br|tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => decodeEntities(line).replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
