import { idFor } from '../ids.ts';
import type { Application, Interview, Opportunity, Panel } from '../records.ts';
import { featuredOpportunityId } from './candidates.ts';
import { TECHNICAL_TEMPLATE } from './feedback-templates.ts';
import type { FeaturedKey } from './named-people.ts';
import { postingId } from './postings.ts';
import { type UserKey, userEmail, userId, userName } from './users.ts';
import { TIMEZONE, type WorkWeek } from './week.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One interview of the week, for Lever and for the calendar alike. */
export interface PlannedInterview {
  key: FeaturedKey;
  title: string;
  /** 0 for Monday. */
  day: number;
  /** Local wall time in hours. */
  hours: number;
  minutes: number;
  interviewers: UserKey[];
  room: string | null;
  videoLink: string | null;
}

export const PLANNED_INTERVIEWS: readonly PlannedInterview[] = [
  {
    key: 'siobhan',
    title: 'Technical interview',
    day: 0,
    hours: 15,
    minutes: 60,
    interviewers: ['ines', 'jonas'],
    room: null,
    videoLink: 'https://meet.nordkap.example/technical-siobhan',
  },
  {
    key: 'zoe',
    title: 'Technical interview',
    day: 1,
    hours: 10,
    minutes: 60,
    interviewers: ['ines', 'jonas'],
    room: 'Fjord',
    videoLink: null,
  },
  {
    key: 'oluwaseun',
    title: 'Technical interview',
    day: 2,
    hours: 14,
    minutes: 60,
    interviewers: ['ines', 'tomas'],
    room: null,
    videoLink: 'https://meet.nordkap.example/technical-oluwaseun',
  },
  {
    key: 'yoko',
    title: 'System design interview',
    day: 3,
    hours: 9.5,
    minutes: 75,
    interviewers: ['ines', 'priya'],
    room: 'Skagerrak',
    videoLink: null,
  },
  {
    key: 'mohammad',
    title: 'Technical interview',
    day: 3,
    hours: 13.5,
    minutes: 60,
    interviewers: ['ines', 'dimitra'],
    room: null,
    videoLink: 'https://meet.nordkap.example/technical-mohammad',
  },
  {
    key: 'lukasz',
    title: 'Hiring manager interview',
    day: 4,
    hours: 11,
    minutes: 45,
    interviewers: ['tomas'],
    room: 'Fjord',
    videoLink: null,
  },
];

export interface PlannedPanels {
  panels: Panel[];
  interviews: Interview[];
}

/** A panel with one interview for each planned interview. */
export function buildPanels(
  week: WorkWeek,
  now: number,
  opportunities: readonly Opportunity[],
  applications: readonly Application[],
): PlannedPanels {
  const panels: Panel[] = [];
  const interviews: Interview[] = [];
  for (const plan of PLANNED_INTERVIEWS) {
    const opportunityId = featuredOpportunityId(plan.key);
    const opportunity = opportunities.find((candidate) => candidate.id === opportunityId);
    if (opportunity === undefined) throw new Error(`The opportunity of ${plan.key} is missing`);
    const own = applications.filter((application) => application.opportunityId === opportunityId);
    const date = week.at(plan.day, plan.hours);
    const createdAt = Math.min(now, date) - 4 * DAY_MS;
    const panel: Panel = {
      id: idFor(`panel/${plan.key}`),
      applications: own.map((application) => application.id),
      canceledAt: null,
      createdAt,
      timezone: TIMEZONE,
      feedbackReminder: 'daily',
      user: userId('sadia'),
      stage: opportunity.stage,
      note: '',
      externallyManaged: plan.key === 'lukasz',
      externalUrl: null,
      opportunityId,
    };
    panels.push(panel);
    interviews.push({
      id: idFor(`interview/${plan.key}`),
      panel: panel.id,
      subject: `${plan.title} - ${opportunity.name} - Backend Engineer`,
      note: '',
      interviewers: plan.interviewers.map((key) => ({
        id: userId(key),
        name: userName(key),
        email: userEmail(key),
        feedbackTemplate: TECHNICAL_TEMPLATE,
      })),
      timezone: TIMEZONE,
      createdAt,
      date,
      duration: plan.minutes,
      location: plan.videoLink ?? plan.room,
      feedbackTemplate: TECHNICAL_TEMPLATE,
      feedbackForms: [],
      feedbackReminder: 'frequently',
      user: userId('sadia'),
      stage: opportunity.stage,
      canceledAt: null,
      postings: [postingId('backend')],
      gcalEventUrl: null,
      opportunityId,
    });
  }
  return { panels, interviews };
}
