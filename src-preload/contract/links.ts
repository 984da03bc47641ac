import { z } from 'zod';
import { linkScheme } from './link-scheme.ts';

const linkKinds = ['interview', 'position', 'candidate'] as const;
export type LinkKind = (typeof linkKinds)[number];
/** A place in Rubric that other programs can name: `rubric://interview/<id>`. */
export type Link = { readonly kind: LinkKind; readonly id: string };

/** Our ids are UUIDs, Lever's may be slugs; a link holds nothing else. */
const linkIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/u);
const linkSchema = z.strictObject({ kind: z.enum(linkKinds), id: linkIdSchema });

/** The link to a thing, to be pasted into a note or a chat. */
export function linkTo(kind: LinkKind, id: string): string {
  return `${linkScheme}://${kind}/${id}`;
}

/** Reads a link that came from outside. Null for whatever is not exactly one: nothing of it is used then. */
export function parseLink(text: string): Link | null {
  // A browser or a shell may add one slash at the end.
  const parts = /^rubric:\/\/([a-z]+)\/([^/?#]+)\/?$/iu.exec(text);
  return linkSchema.safeParse({ kind: parts?.[1]?.toLowerCase(), id: parts?.[2] }).data ?? null;
}

/** The address of a link in a window. */
export function hashOfLink({ kind, id }: Link): string {
  return `#/${kind}s/${encodeURIComponent(id)}`;
}
