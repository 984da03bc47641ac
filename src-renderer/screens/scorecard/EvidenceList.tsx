import { type ReactNode, useState } from 'react';
import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { needsEvidence } from '../../../src-preload/contract/needs-evidence.ts';
import { tagsOf } from '../../../src-preload/contract/note-text.ts';
import type { Evidence } from '../../../src-preload/contract/scorecards.ts';
import { Button } from '../../components/Button.tsx';
import { Draggable } from '../../components/Draggable.tsx';
import { EvidenceRow } from '../../components/EvidenceRow.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DeleteIcon, PlusIcon } from '../../components/icons.ts';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ratingOf } from '../../store/scorecards.ts';
import { evidenceKind, toDragged } from './dragged-evidence.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import styles from './scorecard.module.css';

type Props = { readonly interview: InterviewDetail; readonly skill: GuideSkill; readonly isFrozen: boolean };

/** What a rating rests on. Removing asks nothing: it can be taken back. */
export function EvidenceList({ interview, skill, isFrozen }: Props) {
  const [isAdding, setAdding] = useState(false);
  const addEvidence = useStore((store) => store.addEvidence);
  const removeEvidence = useStore((store) => store.removeEvidence);
  const showToast = useStore((store) => store.showToast);
  const pieces = interview.evidence.filter(({ skillId }) => skillId === skill.id);

  // Said at the rating then.
  const isNeeded = needsEvidence(ratingOf(interview.scorecard, skill.id));

  async function remove({ id, isFromNotes: _, ...piece }: Evidence): Promise<void> {
    const reply = await removeEvidence(interview.id, id);
    if (reply.ok) showToast(t('scorecard.evidence.removed'), () => void addEvidence(interview.id, piece));
  }

  return (
    <div className={styles.evidence}>
      <div className={styles.caption}>
        <h3>{t('scorecard.evidence')}</h3>
        <span className={styles.count}>{pieces.length}</span>
        {isFrozen || isAdding ? null : (
          <span className={styles.end}>
            <Button
              variant="quiet"
              size="s"
              icon={PlusIcon}
              aria-label={t('scorecard.evidence.addFor', { skill: skill.name })}
              onPress={() => setAdding(true)}
            >
              {t('scorecard.evidence.add')}
            </Button>
          </span>
        )}
      </div>
      <ul className={styles.pieces} aria-label={t('scorecard.evidence.of', { skill: skill.name })}>
        {pieces.map((piece) => (
          <li key={piece.id}>
            {isFrozen ? (
              <Piece piece={piece} />
            ) : (
              <Draggable
                kind={evidenceKind}
                value={toDragged(piece)}
                label={t('scorecard.evidence.drag', { text: piece.text })}
              >
                {(handle) => (
                  <Piece
                    piece={piece}
                    actions={
                      <>
                        {handle}
                        {piece.isFromNotes ? null : (
                          <IconButton
                            icon={DeleteIcon}
                            size="s"
                            label={t('scorecard.evidence.remove')}
                            onPress={() => void remove(piece)}
                          />
                        )}
                      </>
                    }
                  />
                )}
              </Draggable>
            )}
          </li>
        ))}
      </ul>
      {pieces.length === 0 && !isAdding && (isFrozen || !isNeeded) ? (
        <p className={styles.none}>
          {isFrozen
            ? t('scorecard.evidence.noneFrozen')
            : t('scorecard.evidence.none', { tag: tagsOf(interview.guide.skills).get(skill.id) ?? '' })}
        </p>
      ) : null}
      {isAdding ? (
        <EvidenceForm
          skillName={skill.name}
          onCancel={() => setAdding(false)}
          onAdd={async (kind, text) => {
            const reply = await addEvidence(interview.id, {
              skillId: skill.id,
              kind,
              text,
              at: null,
              questionId: null,
            });
            if (reply.ok) setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Piece({ piece, actions }: { readonly piece: Evidence; readonly actions?: ReactNode }) {
  return (
    <EvidenceRow
      kind={piece.kind}
      kindLabel={t(piece.isFromNotes ? 'scorecard.evidence.fromNotes' : `scorecard.evidence.${piece.kind}`)}
      text={piece.kind === 'note' ? piece.text : `“${piece.text}”`}
      time={piece.at === null ? undefined : formatTime(piece.at)}
      actions={actions}
    />
  );
}
