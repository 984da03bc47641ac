import { useEffect, useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { ExportKind, PdfOptions } from '../../../src-preload/contract/exports.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PdfPages } from '../../components/PdfPages.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { t } from '../../messages/index.ts';
import { lacks } from '../../store/connection.ts';
import { useStore } from '../../store/index.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './export-options.module.css';
import { IncludedParts } from './IncludedParts.tsx';
import { useExport } from './use-export.ts';

const pageWidth = 760;

type Props = {
  readonly interview: InterviewDetail;
  readonly options: PdfOptions;
  readonly onOptions: (options: PdfOptions) => void;
  readonly onClose: () => void;
  readonly onEnqueued: (kind: ExportKind) => void;
};

/** Of one description: its id, and its pages or why there are none. */
type Shown = { readonly shortId: string; readonly content: Uint8Array | AppError };

/** The very bytes that `Export` and `Save PDF…` take; they follow the options at once. */
export function PdfPreview({ interview, options, onOptions, onClose, onEnqueued }: Props) {
  const { described, failure, isPending, send, save } = useExport(interview.id, options, onEnqueued);
  const previewPdf = useStore((store) => store.previewPdf);
  const isLacking = useStore((store) => lacks(store, 'files:write'));
  const [shown, setShown] = useState<Shown | null>(null);
  const [fileName, setFileName] = useState(described?.fileName ?? '');
  const shortId = described?.shortId ?? null;
  useEffect(() => {
    if (shortId === null) return;
    let isCurrent = true;
    void previewPdf(interview.id, shortId).then((reply) => {
      if (isCurrent) setShown({ shortId, content: reply.ok ? reply.value.bytes : reply.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [previewPdf, interview.id, shortId]);
  // The last name stays while the next is worked out: the id at its end is all that changes.
  if (described !== null && described.fileName !== fileName) setFileName(described.fileName);
  const error = failure ?? (shown !== null && !(shown.content instanceof Uint8Array) ? shown.content : null);
  // What is on the screen is what goes out, or nothing does.
  const isBehind = shortId === null || shown?.shortId !== shortId || error !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exports.preview.title')}
      subtitle={
        <>
          <bdi>{fileName}</bdi>
          {interview.candidate.blind === 'hidden' ? <Callout tone="info">{t('privacy.pdfKeepsName')}</Callout> : null}
        </>
      }
      closeLabel={t('app.dismiss')}
      size="xl"
      isDismissable
      isFlush
      footerStart={<IncludedParts options={options} onOptions={onOptions} />}
      footer={
        <>
          <Button variant="plain" isDisabled={isBehind} onPress={() => void save()}>
            {t('exports.options.savePdf')}
          </Button>
          <Button
            variant="primary"
            isDisabled={isBehind || isLacking}
            isPending={isPending}
            onPress={() => void send('pdf', false)}
          >
            {t('exports.options.export')}
          </Button>
        </>
      }
    >
      <div className={styles.preview} aria-busy={isBehind && error === null}>
        {error !== null ? (
          <FailureNotice error={error} />
        ) : shown === null || !(shown.content instanceof Uint8Array) ? (
          <Spinner />
        ) : (
          <PdfPages
            bytes={shown.content}
            width={pageWidth}
            label={t('exports.preview.pages')}
            pageLabel={(page, pages) => t('exports.preview.page', { page, pages })}
            failedText={t('exports.preview.failed')}
          />
        )}
      </div>
    </Dialog>
  );
}
