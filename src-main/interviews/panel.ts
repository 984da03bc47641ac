import type { PanelPerson, PanelRating, PanelRow } from '../../src-preload/contract/panel.ts';
import { type LeverScore, placeOfLeverScore } from './lever-scores.ts';
import { matchSkill } from './match-skill.ts';

/** Somebody's judgement, each rating under the name that its author used for the skill. */
export type Judgement = {
  readonly person: PanelPerson;
  readonly ratings: readonly (
    | { readonly of: 5; readonly label: string; readonly value: number }
    | { readonly of: 4; readonly label: string; readonly value: LeverScore }
  )[];
};

/** The skills that the comparison is about, in their order. */
type Skills = readonly { readonly id: string; readonly name: string }[];

function placed(personId: string, rating: Judgement['ratings'][number]): PanelRating {
  const place = rating.of === 4 ? placeOfLeverScore(rating.value) : rating.value;
  return { personId, given: rating.value, of: rating.of, place };
}

function rowOf(part: Pick<PanelRow, 'id' | 'name' | 'isOnlyOthers'>, ratings: readonly PanelRating[]): PanelRow {
  const places = ratings.map(({ place }) => place);
  const isRated = places.length > 0;
  return {
    ...part,
    ratings,
    mean: isRated ? places.reduce((sum, place) => sum + place, 0) / places.length : null,
    spread: places.length < 2 ? null : Math.max(...places) - Math.min(...places),
  };
}

/**
 * The judgements side by side: a row a skill of the guide, in its order, then a row for each thing that only others rated.
 * A label stands for the skill whose name says the same; of two lines of one author for the same skill the first counts.
 */
export function comparePanel(skills: Skills, judgements: readonly Judgement[]): readonly PanelRow[] {
  const names = skills.map(({ name }) => name);
  const bySkill = new Map<string, PanelRating[]>(names.map((name) => [name, []]));
  const others = new Map<string, PanelRating[]>();
  for (const { person, ratings } of judgements) {
    for (const rating of ratings) {
      const exact = names.find((name) => name === rating.label);
      const name = exact ?? matchSkill(rating.label, names);
      const known = name ?? matchSkill(rating.label, [...others.keys()]) ?? rating.label;
      const lists = name === null ? others : bySkill;
      const list = lists.get(known) ?? [];
      if (!list.some(({ personId }) => personId === person.id)) list.push(placed(person.id, rating));
      lists.set(known, list);
    }
  }
  return [
    ...skills.map(({ id, name }) => rowOf({ id, name, isOnlyOthers: false }, bySkill.get(name) ?? [])),
    ...[...others].map(([name, ratings]) => rowOf({ id: `others ${name}`, name, isOnlyOthers: true }, ratings)),
  ];
}
