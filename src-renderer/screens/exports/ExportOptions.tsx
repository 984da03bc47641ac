import { useCallback, useEffect, useState } from 'react';
import type { ExportKind, PdfOptions } from '../../../src-preload/contract/exports.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { DownIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { t } from '../../messages/index.ts';
import { useAskedAction } from '../../store/actions.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportPdfPart } from './ExportPdfPart.tsx';
import { FeedbackDialog } from './FeedbackDialog.tsx';
import { PdfPreview } from './PdfPreview.tsx';

const usual: PdfOptions = { notes: true, quotes: true, transcript: false, redacted: false };

type Props = {
  readonly interview: InterviewDetail;
  /** An export was stored and leaves by itself. */
  readonly onEnqueued: (kind: ExportKind) => void;
};

/** The button in the head of the transcript, what opens under it, and the dialogs that are reached from there. */
export function ExportOptions({ interview, onEnqueued }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'feedback' | { readonly shortId: string; readonly fileName: string } | null>(
    null,
  );
  const [options, setOptions] = useState(usual);
  const close = () => setDialog(null);
  useAskedAction(
    'export',
    useCallback(() => setOpen(true), []),
  );
  return (
    <>
      <Popover
        trigger={
          <Button variant="plain" trailingIcon={DownIcon}>
            {t('exports.options')}
          </Button>
        }
        label={t('exports.options')}
        width={360}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Panel
          interview={interview}
          options={options}
          onOptions={setOptions}
          onClose={() => setOpen(false)}
          onDialog={setDialog}
          onEnqueued={(kind) => {
            setOpen(false);
            onEnqueued(kind);
          }}
        />
      </Popover>
      {dialog === 'feedback' ? (
        <FeedbackDialog interviewId={interview.id} onClose={close} onSubmitted={() => onEnqueued('feedback')} />
      ) : dialog === null ? null : (
        <PdfPreview interviewId={interview.id} {...dialog} onClose={close} />
      )}
    </>
  );
}

type PanelProps = Props & {
  readonly options: PdfOptions;
  readonly onOptions: (options: PdfOptions) => void;
  readonly onClose: () => void;
  readonly onDialog: (dialog: 'feedback' | { readonly shortId: string; readonly fileName: string }) => void;
};

function Panel({ interview, options, onOptions, onClose, onDialog, onEnqueued }: PanelProps) {
  const { id } = interview;
  const described = useStore((store) => loadedValue(store.exportDescriptions[id] ?? idle));
  const describeExport = useStore((store) => store.describeExport);
  const enqueueExport = useStore((store) => store.enqueueExport);
  const savePdf = useStore((store) => store.savePdf);
  const copySummary = useStore((store) => store.copySummary);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [kind, setKind] = useState<'pdf' | 'note'>('pdf');
  const [withScore, setWithScore] = useState(false);
  const [isPending, setPending] = useState(false);
  useEffect(() => void describeExport(id, options), [describeExport, id, options]);

  async function send(): Promise<void> {
    setPending(true);
    const shortId = described?.shortId ?? null;
    const reply = await enqueueExport(id, { kind, options, shortId, withScore });
    setPending(false);
    if (reply.ok) onEnqueued(kind);
    else reportError(reply.error);
  }

  async function save(): Promise<void> {
    if (described === null) return;
    onClose();
    const reply = await savePdf(id, described.shortId);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('exports.saved', { fileName: reply.value.fileName }));
  }

  async function copy(): Promise<void> {
    onClose();
    const reply = await copySummary(id);
    if (reply.ok) showToast(t('exports.summaryCopied'));
    else reportError(reply.error);
  }

  return (
    <>
      <ExportMenu
        kind={kind}
        onKind={setKind}
        isDescribed={described !== null}
        isSubmitted={interview.scorecard.state === 'submitted'}
        onPreview={() => {
          if (described === null) return;
          onClose();
          onDialog({ shortId: described.shortId, fileName: described.fileName });
        }}
        onFeedback={() => {
          onClose();
          onDialog('feedback');
        }}
        onSave={() => void save()}
        onCopy={() => void copy()}
      />
      <ExportPdfPart
        interview={interview}
        kind={kind}
        options={options}
        onOptions={onOptions}
        withScore={withScore}
        onWithScore={setWithScore}
        isPending={isPending}
        onExport={() => void send()}
      />
    </>
  );
}
