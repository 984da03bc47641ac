/**
 * The records of the demo workspace, in the shapes that Lever answers (lever-api.md, sections 5 to 15). Times are
 * integer milliseconds since the Unix epoch. Members that Lever never shows are marked "own".
 */

export type Confidentiality = 'non-confidential' | 'confidential';

export interface User {
  id: string;
  name: string;
  username: string;
  email: string;
  accessRole: string;
  createdAt: number;
  deactivatedAt: number | null;
  photo: string | null;
  externalDirectoryId: string | null;
  jobTitle: string | null;
  managerId: string | null;
  linkedContactIds: string[] | null;
}

export interface Stage {
  /** A slug for a default stage, a uuid for one the company added (section 9). */
  id: string;
  text: string;
  pipeline: 'lead' | 'applicant' | 'screen' | 'onsite' | 'offer';
  rank: number;
  hasInterview: boolean;
}

export interface ArchiveReason {
  id: string;
  text: string;
  status: 'active' | 'inactive';
  type: 'hired' | 'non-hired';
}

export type PostingState = 'published' | 'internal' | 'closed' | 'draft' | 'pending' | 'rejected';

export interface Posting {
  id: string;
  text: string;
  state: PostingState;
  distributionChannels: string[] | null;
  user: string | null;
  owner: string;
  hiringManager: string | null;
  categories: {
    team: string | null;
    department: string | null;
    location: string | null;
    commitment: string | null;
    level: string | null;
    allLocations: string[];
  };
  tags: string[];
  content: {
    description: string;
    descriptionHtml: string;
    lists: { text: string; content: string }[];
    closing: string;
    closingHtml: string;
  };
  country: string;
  followers: string[];
  reqCode: string | null;
  requisitionCodes: string[];
  urls: { list: string; show: string; apply: string } | null;
  confidentiality: Confidentiality;
  workplaceType: 'unspecified' | 'onsite' | 'remote' | 'hybrid';
  createdAt: number;
  updatedAt: number;
  transcribeInterviews: boolean;
  screening: { enabled: boolean };
}

export interface Phone {
  type?: 'other' | 'home' | 'mobile' | 'work' | 'skype';
  value: string;
}

export interface Contact {
  id: string;
  name: string;
  headline: string;
  location: { name: string };
  emails: string[];
  phones: Phone[];
  isAnonymized: boolean;
  dataProtection: { interviewIntelligence: { allowed: boolean; expiresAt: number | null } };
}

export interface Archived {
  reason: string;
  archivedAt: number;
}

export interface StageChange {
  toStageId: string;
  toStageIndex: number;
  updatedAt: number;
  userId?: string;
}

export interface Consent {
  allowed: boolean;
  expiresAt: number | null;
}

export interface Opportunity {
  id: string;
  name: string;
  headline: string;
  contact: string;
  stage: string;
  stageChanges: StageChange[];
  confidentiality: Confidentiality;
  location: string;
  phones: Phone[];
  emails: string[];
  links: string[];
  archived: Archived | null;
  tags: string[];
  sources: string[];
  origin: 'agency' | 'applied' | 'internal' | 'referred' | 'sourced' | 'university';
  sourcedBy: string | null;
  owner: string;
  followers: string[];
  applications: string[];
  createdAt: number;
  updatedAt: number | null;
  lastInteractionAt: number;
  lastAdvancedAt: number;
  snoozedUntil: number | null;
  urls: { list: string; show: string };
  isAnonymized: boolean;
  dataProtection: { store: Consent; contact: Consent } | null;
  /** Absent on an opportunity without posting. */
  opportunityLocation?: string;
}

export interface Application {
  id: string;
  opportunityId: string;
  candidateId: string;
  type: 'referral' | 'user' | 'posting';
  posting: string;
  postingOwner: string | null;
  postingHiringManager: string | null;
  user: string | null;
  name: string | null;
  email: string | null;
  company: string | null;
  comments: string | null;
  phone: Phone | null;
  links: string[] | null;
  customQuestions: unknown[];
  archived: Archived | null;
  requisitionForHire: null;
  createdAt: number;
  ipAddress: string | null;
  referer: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
  timezone: string | null;
}

export interface DeletedOpportunity extends Opportunity {
  deletedBy: string;
  deletedAt: number;
}

export interface DeletedApplication {
  id: string;
  deletedAt: number;
  opportunityId: string;
  postingId: string;
}

export interface DeletedPosting {
  id: string;
  deletedAt: number;
}

export type * from './company-records.ts';
export type * from './interview-records.ts';
