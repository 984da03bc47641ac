import type { LeverOpportunity, LeverPosting } from '../clients/lever/index.ts';
import type { PostingContent } from '../database/posting-content.ts';
import type { PostingRow } from '../database/writes/lever-cache.ts';
import type { OpportunityRow } from '../database/writes/opportunities.ts';
import { fold } from '../interviews/fold.ts';
import { plainText } from './plain-text.ts';

/** A posting as the cache keeps it. `withContent` stores its text too; the list of all postings goes without. */
export function postingRow(posting: LeverPosting, withContent: boolean): PostingRow {
  const categories = posting.categories;
  return {
    id: posting.id,
    text: posting.text,
    state: posting.state,
    team: categories?.team ?? null,
    department: categories?.department ?? null,
    location: categories?.location ?? null,
    commitment: categories?.commitment ?? null,
    workplaceType: posting.workplaceType,
    ownerId: posting.owner,
    hiringManagerId: posting.hiringManager,
    confidentiality: posting.confidentiality,
    url: posting.urls?.show ?? null,
    folded: fold([posting.text, categories?.team ?? '', categories?.location ?? ''].join(' ')),
    content: withContent ? JSON.stringify(contentOf(posting)) : null,
    createdAt: posting.createdAt,
    updatedAt: posting.updatedAt,
  };
}

function contentOf(posting: LeverPosting): PostingContent {
  const content = posting.content;
  if (!content) return { description: '', lists: [], closing: '' };
  return {
    description: content.description.trim() || plainText(content.descriptionHtml).join('\n\n'),
    lists: content.lists.map((list) => ({ title: list.text, items: plainText(list.content) })),
    closing: content.closing.trim() || plainText(content.closingHtml).join('\n\n'),
  };
}

/**
 * An opportunity as the cache keeps it. Its posting is the one of its application; `crawledPosting` is the posting whose
 * list named it (null: none did), for answers without expanded applications.
 */
export function opportunityRow(opportunity: LeverOpportunity, crawledPosting: string | null): OpportunityRow {
  const application = opportunity.applications.find((item) => item.posting !== null);
  const name = opportunity.isAnonymized ? '' : opportunity.name;
  const emails = opportunity.isAnonymized ? [] : opportunity.emails;
  return {
    id: opportunity.id,
    contactId: opportunity.contact,
    postingId: application?.posting ?? crawledPosting,
    name,
    emails,
    headline: opportunity.isAnonymized ? null : opportunity.headline || null,
    stageId: opportunity.stage?.id ?? null,
    origin: opportunity.origin,
    ownerId: opportunity.owner,
    tags: opportunity.tags,
    // Archived is who has the object, whether Lever says since when or not.
    archivedAt: opportunity.archived && (opportunity.archived.archivedAt ?? opportunity.updatedAt ?? 0),
    archiveReasonId: opportunity.archived?.reason ?? null,
    isAnonymized: opportunity.isAnonymized,
    createdAt: opportunity.createdAt ?? 0,
    updatedAt: opportunity.updatedAt,
    lastAdvancedAt: opportunity.lastAdvancedAt,
    url: opportunity.urls?.show ?? null,
    folded: fold([name, ...emails].join(' ')),
  };
}
