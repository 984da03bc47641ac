import { z } from 'zod';

/** The words of a posting as stored in `posting.content`: plain text, markup taken off by the sync. */
export const postingContentSchema = z.object({
  description: z.string(),
  lists: z.array(z.object({ title: z.string(), items: z.array(z.string()) })),
  closing: z.string(),
});
export type PostingContent = z.infer<typeof postingContentSchema>;
