import { useEffect, useState } from 'react';
import type { PlanRound } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ReorderList } from '../../components/ReorderList.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatPercent } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './editor.module.css';
import { flawOf, type GuideFlaw, inOrder, moved, tidied, withSkill, withSkills, withWeight } from './guide-change.ts';
import { SkillEditor } from './SkillEditor.tsx';
import { useRemoval } from './use-removal.ts';

type Props = { readonly positionId: string; readonly round: PlanRound };

/** Minutes that a field says; what is no number counts as none. */
export function minutesOf(text: string, most: number): number {
  const minutes = Number(text);
  return Number.isFinite(minutes) ? Math.min(most, Math.max(0, Math.round(minutes))) : 0;
}

/** Changes a round's guide as a draft. Interviews that have begun with this version keep it, and the editor says so. */
export function GuideEditor({ positionId, round }: Props) {
  const draft = useStore((store) => store.guideDrafts[round.id]);
  const changeGuide = useStore((store) => store.changeGuide);
  const discardGuide = useStore((store) => store.discardGuide);
  const resumeGuide = useStore((store) => store.resumeGuide);
  const { removeSkill, removeQuestion } = useRemoval(round.id);
  const saveGuide = useStore((store) => store.saveGuide);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [flaw, setFlaw] = useState<GuideFlaw | null>(null);
  const [isSaving, setSaving] = useState(false);
  if (draft === undefined) return null;
  const { guide } = draft;
  const change = (next: typeof guide) => changeGuide(round.id, next);

  async function save(): Promise<void> {
    const found = flawOf(guide);
    setFlaw(found);
    if (found !== null) return;
    setSaving(true);
    changeGuide(round.id, tidied(guide));
    const reply = await saveGuide(positionId, round.id);
    setSaving(false);
    if (reply.ok) showToast(t('plan.saved', { name: round.name, version: reply.value.version }));
    else reportError(reply.error);
  }

  function discard(): void {
    discardGuide(round.id);
    if (draft === undefined || guide === round.guide) return;
    showToast(t('plan.discarded', { name: round.name }), () => resumeGuide(round.id, draft));
  }

  return (
    <div className={styles.editor}>
      {round.interviewsOfVersion === 0 ? null : (
        <Callout tone={round.scored > 0 ? 'warn' : 'info'}>
          {t('plan.newVersion', { interviews: round.interviewsOfVersion, version: round.version + 1 })}
          {round.scored > 0 ? ` ${t('plan.notComparable', { scored: round.scored })}` : null}
        </Callout>
      )}
      <div className={styles.narrow}>
        <TextField
          label={t('plan.roundMinutes')}
          type="number"
          size="m"
          value={String(guide.minutes)}
          onChange={(text) => change({ ...guide, minutes: minutesOf(text, 480) })}
        />
      </div>
      {guide.skills.length < 2 ? null : (
        <ReorderList
          label={t('plan.skillOrder')}
          items={guide.skills.map(({ id, name, weight }) => ({ id, label: name, meta: formatPercent(weight) }))}
          onReorder={(ids) => change({ ...guide, skills: inOrder(guide.skills, ids) })}
        />
      )}
      {guide.skills.map((skill, index) => (
        <SkillEditor
          key={skill.id}
          guide={guide}
          skill={skill}
          index={index}
          onChange={(next) => change(withSkill(guide, next))}
          onWeigh={(next) => change(withWeight(guide, next))}
          onMove={(by) => change({ ...guide, skills: moved(guide.skills, index, by) })}
          onRemove={() => removeSkill(skill, index)}
          onRemoveQuestion={(place) => removeQuestion(skill, place)}
        />
      ))}
      <AddSkill roundId={round.id} />
      <footer className={styles.foot}>
        {flaw === null ? null : (
          <p className={styles.flaw} role="alert">
            {t(`plan.flaw.${flaw}`)}
          </p>
        )}
        <Button variant="quiet" onPress={discard}>
          {t('plan.discard')}
        </Button>
        <Button variant="primary" isPending={isSaving} onPress={() => void save()}>
          {t('plan.saveGuide')}
        </Button>
      </footer>
    </div>
  );
}

/** Minutes that a skill begins with. */
const skillMinutes = 10;

function AddSkill({ roundId }: { readonly roundId: string }) {
  const guide = useStore((store) => store.guideDrafts[roundId]?.guide);
  const skills = loadedValue(useStore((store) => store.librarySkills)) ?? [];
  const loadLibrarySkills = useStore((store) => store.loadLibrarySkills);
  const readLibrarySkill = useStore((store) => store.readLibrarySkill);
  const changeGuide = useStore((store) => store.changeGuide);
  const reportError = useStore((store) => store.reportError);
  useEffect(() => void loadLibrarySkills(), [loadLibrarySkills]);
  if (guide === undefined) return null;
  const present = new Set(guide.skills.map(({ id }) => id));

  async function add(id: string): Promise<void> {
    const reply = await readLibrarySkill(id, skillMinutes);
    if (!reply.ok) reportError(reply.error);
    else if (guide !== undefined) changeGuide(roundId, withSkills(guide, [...guide.skills, reply.value]));
  }

  return (
    <div className={styles.narrow}>
      <Select
        label={t('plan.addSkill')}
        items={skills
          .filter(({ id }) => !present.has(id))
          .map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
        selectedId={null}
        placeholder={t('plan.addSkill.choose')}
        onSelect={(id) => void add(id)}
      />
    </div>
  );
}
