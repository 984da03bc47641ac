import { createHash } from 'node:crypto';
import { z } from 'zod';
import { allItems } from '../clients/lever/index.ts';
import { noteText } from '../pdf/summary-text.ts';
import { hasShortId, markLine } from './marks.ts';
import { earliestFirst, type Route, type Send } from './routes.ts';
import { splitText } from './split-text.ts';

/** What a note export has besides its document. */
const noteExtraSchema = z.object({
  score: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
});
export type NoteExtra = z.infer<typeof noteExtraSchema>;

/** Characters of one entry. Lever names no limit (section 20); a thread of entries this long is read without trouble. */
const longestPart = 10_000;

/**
 * One note on the opportunity; what is too long goes on in comments of the same note. Every part ends with the export's id and
 * its number, so that a delivery that broke off goes on with the first part that is missing.
 */
export const noteRoute: Route = {
  scope: 'notes:write',
  async make(item, document, { lever, opportunityId, performAs }) {
    const texts = splitText(noteText(document), longestPart);
    const parts = texts.map((text, index) => `${text}\n\n${markLine(item.shortId, index + 1, texts.length)}`);
    const whole = parts.join('\n');
    const { score } = noteExtraSchema.parse(JSON.parse(item.extra ?? '{"score":null}'));
    return {
      facts: {
        sha256: createHash('sha256').update(whole).digest('hex'),
        pages: parts.length,
        bytes: Buffer.byteLength(whole),
      },
      async look() {
        const notes = await allItems((page) => lever.listNotes(opportunityId, page), {});
        const found = notes.filter(({ fields }) => fields.some((field) => hasShortId(field.value, item.shortId)));
        const live = found.filter(({ deletedAt }) => deletedAt === null);
        const copies = earliestFirst(live.map(({ id, createdAt }) => ({ id, at: createdAt })));
        const note = live.find(({ id }) => id === copies[0]);
        // A deleted note counts as delivered: whoever deleted it does not want it again.
        if (note === undefined && found[0] !== undefined) return { leverId: found[0].id, missing: [], copies };
        const isThere = (index: number) =>
          note?.fields.some((field) => field.value.trimEnd().endsWith(markLine(item.shortId, index + 1, parts.length)));
        const missing = parts.flatMap((value, index): readonly Send[] => {
          if (isThere(index)) return [];
          return [
            (noteId) =>
              noteId === null
                ? lever.createNote(opportunityId, performAs, { value, ...(score === null ? {} : { score }) })
                : lever.addComment(opportunityId, performAs, noteId, value),
          ];
        });
        return { leverId: note?.id ?? null, missing, copies };
      },
      remove: (noteId) => lever.deleteNote(opportunityId, performAs, noteId),
    };
  },
};
