/**
 * Short forms of first names that go with one another, folded. Only what nobody would take for another name: a form that
 * belongs to two names (Alex, Sam, Chris) stands with both, and a match by it is never more than likely.
 */
const groups: readonly (readonly string[])[] = [
  ['william', 'bill', 'billy', 'will', 'liam'],
  ['robert', 'bob', 'bobby', 'rob', 'robbie'],
  ['richard', 'dick', 'rick', 'rich'],
  ['elizabeth', 'elisabeth', 'liz', 'lizzie', 'beth', 'betty', 'eliza', 'lisa'],
  ['katherine', 'catherine', 'kathryn', 'kate', 'katie', 'kathy', 'cathy'],
  ['katerina', 'katka', 'katya', 'katia'],
  ['margaret', 'maggie', 'meg', 'peggy'],
  ['michael', 'mike', 'mick', 'mickey'],
  ['mikhail', 'misha'],
  ['alexander', 'alex', 'sasha', 'alec'],
  ['alexandra', 'alex', 'sasha', 'sandra'],
  ['christopher', 'chris', 'kit'],
  ['christina', 'christine', 'chris', 'tina'],
  ['samuel', 'sam'],
  ['samantha', 'sam'],
  ['benjamin', 'ben', 'benny'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave', 'davey'],
  ['edward', 'ed', 'eddie', 'ted', 'ned'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny'],
  ['jonathan', 'jon', 'jonny'],
  ['joseph', 'joe', 'joey'],
  ['jose', 'pepe'],
  ['francisco', 'paco', 'pancho'],
  ['joshua', 'josh'],
  ['matthew', 'matt'],
  ['nicholas', 'nicolas', 'nick', 'nico'],
  ['patrick', 'pat', 'paddy'],
  ['patricia', 'pat', 'trish', 'patty'],
  ['peter', 'pete'],
  ['stephen', 'steven', 'steve'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim'],
  ['anthony', 'tony'],
  ['andrew', 'andy', 'drew'],
  ['gregory', 'greg'],
  ['jennifer', 'jen', 'jenny'],
  ['jessica', 'jess', 'jessie'],
  ['rebecca', 'becky', 'becca'],
  ['susan', 'sue', 'susie'],
  ['deborah', 'debbie', 'deb'],
  ['victoria', 'vicky', 'tori'],
  ['zachary', 'zach', 'zack'],
  ['johannes', 'hannes', 'hans', 'jannes'],
  ['friedrich', 'fritz', 'fred'],
  ['frederick', 'fred', 'freddie'],
  ['joseph', 'josef', 'sepp'],
  ['maximilian', 'max'],
  ['sebastian', 'basti', 'seb'],
  ['guillermo', 'memo'],
  ['ekaterina', 'katya', 'katia'],
  ['dmitri', 'dmitry', 'dima'],
  ['vladimir', 'vova', 'volodya'],
  ['giuseppe', 'beppe'],
  ['luigi', 'gigi'],
  ['philip', 'phillip', 'phil'],
  ['ronald', 'ron', 'ronnie'],
  ['kenneth', 'ken', 'kenny'],
  ['lawrence', 'larry'],
  ['charles', 'charlie', 'chuck'],
  ['charlotte', 'charlie', 'lottie'],
  ['abigail', 'abby'],
  ['madeleine', 'maddie'],
  ['nathaniel', 'nathan', 'nate'],
  ['theodore', 'theo', 'ted'],
  ['gabriel', 'gabe'],
  ['gabriela', 'gabriella', 'gabi', 'gaby'],
];

const relatives = new Map<string, Set<string>>();
for (const group of groups) {
  for (const name of group) {
    const known = relatives.get(name) ?? new Set<string>();
    for (const other of group) if (other !== name) known.add(other);
    relatives.set(name, known);
  }
}

/** Whether one first name is a short form of the other, or both of the same; a name is its own. */
export function isNickname(one: string, other: string): boolean {
  return one === other || (relatives.get(one)?.has(other) ?? false);
}

export function nicknamesOf(name: string): readonly string[] {
  return [...(relatives.get(name) ?? [])];
}
