import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** The only thing that can be done to a frozen scorecard: a new revision. Asks first, it cannot be taken back. */
export function AmendButton({ interviewId }: { readonly interviewId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const amendScorecard = useStore((store) => store.amendScorecard);
  const navigate = useStore((store) => store.navigate);
  const reportError = useStore((store) => store.reportError);

  async function amend(): Promise<void> {
    setPending(true);
    const reply = await amendScorecard(interviewId);
    setPending(false);
    setAsking(false);
    if (reply.ok) navigate({ name: 'scorecard', id: interviewId });
    else reportError(reply.error);
  }

  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t('scorecard.amend')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('scorecard.amend.title')}
        closeLabel={t('scorecard.close')}
        size="s"
        role="alertdialog"
        footer={
          <>
            <Button variant="quiet" size="l" onPress={() => setAsking(false)}>
              {t('scorecard.cancel')}
            </Button>
            <Button variant="primary" size="l" isPending={isPending} onPress={() => void amend()}>
              {t('scorecard.amend.do')}
            </Button>
          </>
        }
      >
        <p>{t('scorecard.amend.text')}</p>
      </Dialog>
    </>
  );
}
