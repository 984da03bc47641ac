import type { CandidateByHand, CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { Reply } from '../../../src-preload/contract/errors.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Target = Pick<CandidateOption, 'name'> & { readonly opportunityId: string };

/** Linking somebody added by hand and its way back, each with a toast that can undo it. */
export function useLinks(): {
  readonly link: (person: CandidateByHand, target: Target) => Promise<Reply<null>>;
  readonly unlink: (person: CandidateByHand) => Promise<void>;
} {
  const linkCandidate = useStore((store) => store.linkCandidate);
  const unlinkCandidate = useStore((store) => store.unlinkCandidate);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);

  async function link(person: CandidateByHand, target: Target): Promise<Reply<null>> {
    const reply = await linkCandidate(person.id, target.opportunityId);
    if (reply.ok) {
      const linked = { ...person, linkedTo: target.opportunityId };
      showToast(t('candidate.linked', { name: person.name, target: target.name }), () => void unlink(linked));
    }
    return reply;
  }

  async function unlink(person: CandidateByHand): Promise<void> {
    const { linkedTo, name, deliveredExports } = person;
    const reply = await unlinkCandidate(person.id);
    if (!reply.ok || linkedTo === null) {
      if (!reply.ok) reportError(reply.error);
      return;
    }
    showToast(
      deliveredExports === 0
        ? t('candidate.unlinked', { name })
        : t('candidate.unlinkedDelivered', { name, delivered: deliveredExports }),
      () => void relink(person, linkedTo),
    );
  }

  async function relink(person: CandidateByHand, opportunityId: string): Promise<void> {
    const reply = await linkCandidate(person.id, opportunityId);
    if (!reply.ok) reportError(reply.error);
  }

  return { link, unlink };
}
