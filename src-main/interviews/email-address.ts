/**
 * An address in the form in which two are compared: lower case, no `mailto:`, the part after a plus dropped; at Google's
 * two mail domains dots do not count and both are one. Text that is no address gives ''.
 */
export function normaliseEmail(text: string): string {
  const address = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/u, '');
  const at = address.lastIndexOf('@');
  if (at <= 0 || at === address.length - 1) return '';
  const host = address.slice(at + 1);
  const box = address.slice(0, at).replace(/\+.*$/u, '');
  if (box === '') return '';
  return host === 'gmail.com' || host === 'googlemail.com' ? `${box.replace(/\./gu, '')}@gmail.com` : `${box}@${host}`;
}

/** The part before the @, as words that may be a name: `k.dvorakova` gives "k dvorakova". */
export function nameInEmail(address: string): string {
  const box = address.slice(0, Math.max(address.lastIndexOf('@'), 0)).replace(/\+.*$/u, '');
  return box.replace(/[._\-\d]+/gu, ' ').trim();
}

export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
}
