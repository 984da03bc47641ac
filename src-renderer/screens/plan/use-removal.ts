import type { Guide, GuideSkill } from '../../../src-preload/contract/guides.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { withSkill, withSkills } from './guide-change.ts';

/** Takes skills and questions out of a round's draft, each with a toast that puts it back into what the draft is by then. */
export function useRemoval(roundId: string) {
  const changeGuide = useStore((store) => store.changeGuide);
  const showToast = useStore((store) => store.showToast);

  function remove(text: string, change: (guide: Guide) => Guide, back: (guide: Guide) => Guide): void {
    const apply = (how: (guide: Guide) => Guide) => {
      const draft = useStore.getState().guideDrafts[roundId];
      if (draft !== undefined) changeGuide(roundId, how(draft.guide));
    };
    apply(change);
    showToast(text, () => apply(back));
  }

  return {
    removeSkill: (skill: GuideSkill, place: number): void =>
      remove(
        t('plan.skillRemoved', { name: skill.name.trim() || t('plan.skillName') }),
        (guide) =>
          withSkills(
            guide,
            guide.skills.filter(({ id }) => id !== skill.id),
          ),
        (guide) => withSkills(guide, guide.skills.toSpliced(place, 0, skill)),
      ),
    removeQuestion: ({ id, questions }: GuideSkill, place: number): void => {
      const question = questions[place];
      if (question === undefined) return;
      const ofSkill = (guide: Guide, change: (skill: GuideSkill) => GuideSkill['questions']): Guide => {
        const skill = guide.skills.find((one) => one.id === id);
        return skill === undefined ? guide : withSkill(guide, { ...skill, questions: change(skill) });
      };
      remove(
        t('plan.questionRemoved', { number: place + 1 }),
        (guide) => ofSkill(guide, (skill) => skill.questions.filter((one) => one.id !== question.id)),
        (guide) => ofSkill(guide, (skill) => skill.questions.toSpliced(place, 0, question)),
      );
    },
  };
}
