/** Resources and the accesses that exist for them (lever-api.md, section 3). */
const RESOURCES: Readonly<Record<string, readonly ('read' | 'write' | 'access')[]>> = {
  applications: ['read'],
  archive_reasons: ['read'],
  audit_events: ['read'],
  confidential: ['access'],
  contact: ['read', 'write'],
  diversity_surveys: ['read'],
  eeo_responses: ['read'],
  eeo_responses_pii: ['read'],
  feedback: ['read', 'write'],
  feedback_templates: ['read', 'write'],
  files: ['read', 'write'],
  forms: ['read', 'write'],
  form_templates: ['read', 'write'],
  groups: ['read', 'write'],
  interviews: ['read', 'write'],
  notes: ['read', 'write'],
  offers: ['read'],
  opportunities: ['read', 'write'],
  panels: ['read', 'write'],
  permissions: ['read', 'write'],
  postings: ['read', 'write'],
  referrals: ['read'],
  requisitions: ['read', 'write'],
  requisition_fields: ['read', 'write'],
  resumes: ['read'],
  roles: ['read', 'write'],
  sources: ['read'],
  stages: ['read'],
  tags: ['read'],
  tasks: ['read'],
  uploads: ['write'],
  users: ['read', 'write'],
  webhooks: ['read', 'write'],
};

export const OFFLINE_ACCESS = 'offline_access';
export const CONFIDENTIAL_ACCESS = 'confidential:access:admin';
/** Lever registers an app with no more than this many scopes. */
export const MOST_SCOPES = 20;

export const ALL_SCOPES: ReadonlySet<string> = new Set([
  OFFLINE_ACCESS,
  ...Object.entries(RESOURCES).flatMap(([resource, accesses]) =>
    accesses.map((access) => `${resource}:${access}:admin`),
  ),
]);

/** What a route needs; a write scope includes reading of the same resource. */
export interface Need {
  resource: string;
  access: 'read' | 'write';
}

export function covers(scopes: ReadonlySet<string>, need: Need): boolean {
  return (
    scopes.has(`${need.resource}:write:admin`) || (need.access === 'read' && scopes.has(`${need.resource}:read:admin`))
  );
}
