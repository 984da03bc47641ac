import type { Route } from '../router.ts';
import { applicationRoutes } from './applications.ts';
import { contactRoutes } from './contacts.ts';
import { deletedRoutes } from './deleted.ts';
import { feedbackRoutes } from './feedback.ts';
import { feedbackTemplateRoutes } from './feedback-templates.ts';
import { fileRoutes, resumeRoutes } from './files.ts';
import { interviewRoutes } from './interviews.ts';
import { noteRoutes } from './notes.ts';
import { opportunityRoutes } from './opportunities.ts';
import { opportunityChangeRoutes } from './opportunity-changes.ts';
import { panelRoutes } from './panels.ts';
import { pipelineRoutes } from './pipeline.ts';
import { postingRoutes } from './postings.ts';
import { userRoutes } from './users.ts';

/** Every route under `/v1`, fixed paths before placeholders. */
export const routes: readonly Route[] = [
  ...deletedRoutes,
  ...postingRoutes,
  ...opportunityRoutes,
  ...opportunityChangeRoutes,
  ...contactRoutes,
  ...applicationRoutes,
  ...pipelineRoutes,
  ...userRoutes,
  ...interviewRoutes,
  ...panelRoutes,
  ...feedbackRoutes,
  ...feedbackTemplateRoutes,
  ...noteRoutes,
  ...fileRoutes,
  ...resumeRoutes,
];

/** Names that an API key may lack; the right to confidential records is one of them. */
export const endpointNames: ReadonlySet<string> = new Set([
  ...routes.map((route) => route.endpoint),
  'confidential.access',
]);
