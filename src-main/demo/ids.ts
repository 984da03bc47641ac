import { createHash } from 'node:crypto';

/** A uuid (version 4 in form) that is always the same for the same name. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(`nordkap/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
