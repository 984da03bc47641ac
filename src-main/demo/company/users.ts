import { idFor } from '../ids.ts';
import type { User } from '../records.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The twelve people who hire at Nordkap, by a short key. */
const PEOPLE = {
  marta: ['Marta Oyelaran', 'super admin', 'VP People', null],
  ana: ['Ana Tavares', 'admin', 'Senior Talent Partner', 'marta'],
  sadia: ['Sadia Rahman', 'team member', 'Recruiting Coordinator', 'ana'],
  tomas: ['Tomás Lindqvist', 'admin', 'Head of Platform Engineering', 'marta'],
  ines: ['Ines Baumgartner', 'interviewer', 'Senior Backend Engineer', 'tomas'],
  jonas: ['Jonas Reimann', 'interviewer', 'Staff Engineer', 'tomas'],
  priya: ['Priya Raghunathan', 'interviewer', 'Data Platform Lead', 'tomas'],
  dimitra: ['Dimitra Sarri', 'interviewer', 'Site Reliability Engineer', 'tomas'],
  olumide: ['Olumide Bakare', 'team member', 'Director of Sales', 'marta'],
  freya: ['Freya Haugland', 'limited team member', 'Design Lead', 'marta'],
  chiara: ['Chiara Montanari', 'team member', 'Head of Customer Support', 'marta'],
  henrik: ['Henrik Sørby', 'interviewer', 'Backend Engineer', 'tomas'],
} as const;

export type UserKey = keyof typeof PEOPLE;

export function userId(key: UserKey): string {
  return idFor(`user/${key}`);
}

export function userName(key: UserKey): string {
  return PEOPLE[key][0];
}

/** `first.last` without marks, as in the company's addresses. */
function handle(name: string): string {
  return name.toLowerCase().replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '').replace(/ /g, '.');
}

export function userEmail(key: UserKey): string {
  return `${handle(PEOPLE[key][0])}@nordkap.example`;
}

export function buildUsers(now: number): User[] {
  // Object.keys of a constant object gives its own keys, which its type states.
  const keys = Object.keys(PEOPLE) as UserKey[];
  return keys.map((key, index) => {
    const [name, accessRole, jobTitle, manager] = PEOPLE[key];
    return {
      id: userId(key),
      name,
      username: handle(name).replace('.', ''),
      email: userEmail(key),
      accessRole,
      createdAt: now - (900 - index * 40) * DAY_MS,
      deactivatedAt: key === 'henrik' ? now - 45 * DAY_MS : null,
      photo: null,
      externalDirectoryId: null,
      jobTitle,
      managerId: manager === null ? null : userId(manager),
      linkedContactIds: null,
    };
  });
}
