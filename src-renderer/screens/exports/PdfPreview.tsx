import { useEffect, useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PdfPages } from '../../components/PdfPages.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';

const pageWidth = 760;

type Props = {
  readonly interviewId: string;
  readonly shortId: string;
  readonly fileName: string;
  /** The candidate's name is hidden elsewhere; the file has it. */
  readonly isHidden: boolean;
  readonly onClose: () => void;
};

/** The very bytes that `Export` and `Save PDF…` take. */
export function PdfPreview({ interviewId, shortId, fileName, isHidden, onClose }: Props) {
  const previewPdf = useStore((store) => store.previewPdf);
  const [shown, setShown] = useState<Uint8Array | AppError | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void previewPdf(interviewId, shortId).then((reply) => {
      if (isCurrent) setShown(reply.ok ? reply.value.bytes : reply.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [previewPdf, interviewId, shortId]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exports.preview.title')}
      subtitle={
        <>
          <bdi>{fileName}</bdi>
          {isHidden ? <Callout tone="info">{t('privacy.pdfKeepsName')}</Callout> : null}
        </>
      }
      closeLabel={t('app.dismiss')}
      size="xl"
      isDismissable
      isFlush
    >
      {shown === null ? (
        <Spinner />
      ) : shown instanceof Uint8Array ? (
        <PdfPages
          bytes={shown}
          width={pageWidth}
          label={t('exports.preview.pages')}
          pageLabel={(page, pages) => t('exports.preview.page', { page, pages })}
          failedText={t('exports.preview.failed')}
        />
      ) : (
        <FailureNotice error={shown} />
      )}
    </Dialog>
  );
}
