export { checkAccess } from './check-access.ts';
export type { Clock } from './clock.ts';
export { countLists } from './count-lists.ts';
export type { LeverPage } from './envelope.ts';
export { isExpiredOffset } from './failures.ts';
export { type AuthorizationSupplier, createLeverClient, type LeverClientOptions, type LeverHttp } from './http.ts';
export { createLimiter, type Limiter, type LimiterOptions, type Priority, type RateLimiter } from './limiter.ts';
export { allItems, pages } from './pages.ts';
export {
  type CallOptions,
  createLeverReads,
  type DeletedFilters,
  type LeverReads,
  type LeverRecord,
  type OpportunityFilters,
  type PageOptions,
  type PostingFilters,
} from './read.ts';
export type {
  LeverArchiveReason,
  LeverDeleted,
  LeverFeedback,
  LeverFeedbackTemplate,
  LeverFile,
  LeverInterview,
  LeverNote,
  LeverOpportunity,
  LeverPosting,
  LeverStage,
  LeverUserRecord,
} from './schemas.ts';
export type { Timeouts } from './send.ts';
