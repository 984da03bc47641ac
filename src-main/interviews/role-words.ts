import { words } from './fold.ts';

/** Short forms that people write in job titles. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  sr: ['senior'],
  snr: ['senior'],
  jr: ['junior'],
  fe: ['frontend'],
  be: ['backend'],
  fs: ['fullstack'],
  eng: ['engineer'],
  engr: ['engineer'],
  engg: ['engineer'],
  engineering: ['engineer'],
  dev: ['developer'],
  devs: ['developer'],
  swe: ['software', 'engineer'],
  sw: ['software'],
  mgr: ['manager'],
  mngr: ['manager'],
  mgmt: ['manager'],
  management: ['manager'],
  dir: ['director'],
  rep: ['representative'],
  exec: ['executive'],
  acct: ['account'],
  biz: ['business'],
  mktg: ['marketing'],
  mkt: ['marketing'],
  ops: ['operations'],
  dept: ['department'],
  asst: ['assistant'],
  admin: ['administrative'],
  spec: ['specialist'],
  coord: ['coordinator'],
  analytics: ['analyst'],
  infra: ['infrastructure'],
  cs: ['customer', 'success'],
  ta: ['talent', 'acquisition'],
  programme: ['program'],
};

/** Two words that are as often written as one. */
const joined: ReadonlySet<string> = new Set(['front end', 'back end', 'full stack', 'dev ops', 'pre sales']);

/** Words that say how senior, where or on which terms, not what the work is. */
const besideTheRole: ReadonlySet<string> = new Set([
  ...['senior', 'junior', 'staff', 'principal', 'intern', 'internship', 'trainee', 'working', 'student', 'graduate'],
  ...[
    'associate',
    'mid',
    'level',
    'entry',
    'i',
    'ii',
    'iii',
    'iv',
    'remote',
    'hybrid',
    'onsite',
    'emea',
    'apac',
    'dach',
  ],
  ...['m', 'f', 'd', 'w', 'x', 'h', 'all', 'genders', 'full', 'part', 'time', 'temporary', 'freelance'],
  ...['a', 'an', 'the', 'of', 'for', 'and', 'in', 'to', 'our'],
]);

/** A job title as the words that tell what the work is: folded, short forms spelled out, seniority and place left out. */
export function roleWords(title: string): readonly string[] {
  const spelled = words(title).flatMap((word) => shortForms[word] ?? [word]);
  const merged: string[] = [];
  for (let at = 0; at < spelled.length; at += 1) {
    const word = spelled[at] ?? '';
    const pair = `${word} ${spelled[at + 1] ?? ''}`;
    if (joined.has(pair)) {
      merged.push(pair.replace(' ', ''));
      at += 1;
    } else if (!besideTheRole.has(word)) {
      merged.push(word);
    }
  }
  return merged;
}

/** Whether two words are the same but for one letter that is missing, added, changed or swapped with its neighbour. */
export function isOneTypoApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}
