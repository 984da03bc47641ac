import { words } from './fold.ts';

/** Words by which calendars call an interview, in the languages that companies on Lever write most. */
const single: ReadonlySet<string> = new Set([
  ...['interview', 'interviews', 'interviewing', 'screening', 'vorstellungsgesprach', 'bewerbungsgesprach'],
  ...['jobinterview', 'entretien', 'entrevista', 'colloquio', 'sollicitatiegesprek', 'rozmowa', 'haastattelu'],
  ...['面接', '面试', '面試', '면접'].map((word) => word.normalize('NFKD')),
]);
const pairs: ReadonlySet<string> = new Set([
  ...['recruiter screen', 'phone screen', 'tech screen', 'technical screen', 'video screen', 'hiring manager'],
  ...['system design', 'case study', 'work sample', 'pair programming', 'live coding', 'candidate call', 'intro call'],
  ...['on site', 'final round', 'first round', 'second round', 'culture chat', 'values chat', 'debrief call'],
]);

/** Whether a title says that it is an interview. */
export function namesAnInterview(title: string): boolean {
  const found = words(title);
  return found.some((word, at) => single.has(word) || pairs.has(`${word} ${found[at + 1] ?? ''}`));
}
