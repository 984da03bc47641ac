import { idFor } from '../ids.ts';
import type { Confidentiality, Posting, PostingState } from '../records.ts';
import { CLOSING, POSTING_TEXTS, shortText } from './posting-texts.ts';
import { type UserKey, userId } from './users.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Plan {
  key: string;
  text: string;
  department: string;
  team: string;
  location: string;
  country: string;
  state: PostingState;
  manager: UserKey;
  /** How many opportunities it has. */
  candidates: number;
  confidentiality?: Confidentiality;
}

type Row = [
  key: string,
  text: string,
  department: string,
  team: string,
  location: string,
  state: PostingState,
  manager: UserKey,
  candidates: number,
];

const COUNTRIES: Readonly<Record<string, string>> = {
  Berlin: 'DE',
  Hamburg: 'DE',
  Oslo: 'NO',
  Tromsø: 'NO',
  Gdańsk: 'PL',
  Göteborg: 'SE',
};

const ROWS: readonly Row[] = [
  ['backend', 'Backend Engineer', 'Engineering', 'Platform', 'Berlin', 'published', 'tomas', 60],
  ['dataPlatform', 'Data Platform Engineer', 'Engineering', 'Data', 'Oslo', 'published', 'priya', 38],
  ['accountExecutive', 'Enterprise Account Executive', 'Sales', 'Enterprise', 'Hamburg', 'published', 'olumide', 36],
  ['engineeringManager', 'Engineering Manager', 'Engineering', 'Depot Systems', 'Oslo', 'published', 'tomas', 22],
  ['productDesigner', 'Staff Product Designer', 'Product', 'Design', 'Berlin', 'published', 'freya', 28],
  ['supportLead', 'Customer Support Lead', 'Operations', 'Support', 'Gdańsk', 'published', 'chiara', 30],
  ['frontend', 'Frontend Engineer', 'Engineering', 'Depot Systems', 'Berlin', 'published', 'tomas', 26],
  ['sre', 'Site Reliability Engineer', 'Engineering', 'Platform', 'Berlin', 'published', 'tomas', 18],
  ['mobile', 'Android Engineer', 'Engineering', 'Depot Systems', 'Oslo', 'published', 'tomas', 14],
  ['analyst', 'Pricing Analyst', 'Finance', 'Pricing', 'Hamburg', 'published', 'priya', 16],
  ['dispatcher', 'Dispatcher (Night Shift)', 'Operations', 'Dispatch', 'Göteborg', 'published', 'chiara', 14],
  ['customs', 'Customs Specialist', 'Operations', 'Customs', 'Hamburg', 'published', 'chiara', 12],
  ['partnerManager', 'Partner Manager, Baltics', 'Sales', 'Partners', 'Gdańsk', 'published', 'olumide', 10],
  ['solutions', 'Solutions Engineer', 'Sales', 'Enterprise', 'Berlin', 'published', 'olumide', 9],
  ['recruiter', 'Recruiter', 'People', 'Talent', 'Berlin', 'published', 'marta', 8],
  ['werkstudent', 'Working Student, Data (m/f/d)', 'Engineering', 'Data', 'Berlin', 'published', 'priya', 7],
  ['qa', 'Test Engineer', 'Engineering', 'Depot Systems', 'Gdańsk', 'internal', 'tomas', 5],
  ['depotLead', 'Depot Lead', 'Operations', 'Depots', 'Tromsø', 'internal', 'chiara', 4],
  ['security', 'Security Engineer', 'Engineering', 'Platform', 'Berlin', 'closed', 'tomas', 11],
  ['copywriter', 'Copywriter', 'Marketing', 'Brand', 'Berlin', 'closed', 'freya', 6],
  ['controller', 'Controller', 'Finance', 'Controlling', 'Hamburg', 'closed', 'marta', 5],
  ['backendOslo', 'Backend Engineer, Tracking', 'Engineering', 'Platform', 'Oslo', 'draft', 'tomas', 0],
  ['researcher', 'User Researcher', 'Product', 'Design', 'Oslo', 'draft', 'freya', 0],
  ['legal', 'Legal Counsel', 'Legal', 'Legal', 'Berlin', 'pending', 'marta', 0],
  ['transformation', 'Director of Network Transformation', 'Operations', 'Network', 'Berlin', 'published', 'marta', 7],
];

const PLANS: readonly Plan[] = ROWS.map(([key, text, department, team, location, state, manager, candidates]) => ({
  key,
  text,
  department,
  team,
  location,
  country: COUNTRIES[location] ?? 'DE',
  state,
  manager,
  candidates,
  ...(key === 'transformation' ? { confidentiality: 'confidential' as const } : {}),
}));

export function postingId(key: string): string {
  return idFor(`posting/${key}`);
}

/** How many opportunities each posting has, in the order of the postings. */
export function candidatesPerPosting(): { key: string; candidates: number }[] {
  return PLANS.map(({ key, candidates }) => ({ key, candidates }));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function contentOf(plan: Plan): Posting['content'] {
  const { paragraphs, lists } = POSTING_TEXTS[plan.key] ?? shortText(plan.text, plan.team, plan.location);
  return {
    description: `${paragraphs.join('\n\n')}\n`,
    descriptionHtml: paragraphs.map((paragraph) => `<div>${escapeHtml(paragraph)}</div>`).join('<div><br></div>'),
    lists: lists.map(([text, points]) => ({
      text,
      content: points.map((point) => `<li>${escapeHtml(point)}</li>`).join(''),
    })),
    closing: CLOSING,
    closingHtml: `<div>${escapeHtml(CLOSING)}</div>`,
  };
}

function channelsOf(state: PostingState): string[] | null {
  if (state === 'published') return ['public', 'internal'];
  return state === 'internal' ? ['internal'] : null;
}

export function buildPostings(now: number): Posting[] {
  return PLANS.map((plan, index) => {
    const id = postingId(plan.key);
    const site = 'https://jobs.lever.co/nordkap';
    const isOffline = plan.state === 'draft' || plan.state === 'pending';
    const createdAt = now - (260 - index * 7) * DAY_MS;
    return {
      id,
      text: plan.text,
      state: plan.state,
      distributionChannels: channelsOf(plan.state),
      user: userId('ana'),
      owner: userId('ana'),
      hiringManager: plan.state === 'draft' ? null : userId(plan.manager),
      categories: {
        team: plan.team,
        department: plan.department,
        location: plan.location,
        commitment: plan.key === 'werkstudent' ? 'Part-time' : 'Full-time',
        level: null,
        allLocations: plan.key === 'backend' ? ['Berlin', 'Oslo'] : [plan.location],
      },
      tags: plan.key === 'backend' ? ['go', 'postgresql'] : [],
      content: contentOf(plan),
      country: plan.country,
      followers: [userId('ana'), userId(plan.manager)],
      reqCode: null,
      requisitionCodes: [],
      urls: isOffline ? null : { list: site, show: `${site}/${id}`, apply: `${site}/${id}/apply` },
      confidentiality: plan.confidentiality ?? 'non-confidential',
      workplaceType: plan.department === 'Engineering' ? 'hybrid' : 'onsite',
      createdAt,
      updatedAt: createdAt + (index % 5) * DAY_MS,
      transcribeInterviews: false,
      screening: { enabled: false },
    };
  });
}
