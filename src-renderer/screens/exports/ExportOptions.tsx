import { useCallback, useState } from 'react';
import type { ExportKind, PdfOptions } from '../../../src-preload/contract/exports.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { DownIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { t } from '../../messages/index.ts';
import { useAskedAction } from '../../store/actions.ts';
import { useStore } from '../../store/index.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportPdfPart } from './ExportPdfPart.tsx';
import { FeedbackDialog } from './FeedbackDialog.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import { useExport } from './use-export.ts';

const usual: PdfOptions = { notes: true, quotes: true, transcript: false, redacted: false };

type DialogName = 'feedback' | 'preview';

type Props = {
  readonly interview: InterviewDetail;
  /** An export was stored and leaves by itself. */
  readonly onEnqueued: (kind: ExportKind) => void;
};

/** The button in the head of the transcript, what opens under it, and the dialogs that are reached from there. */
export function ExportOptions({ interview, onEnqueued }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
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
        <PdfPreview
          interview={interview}
          options={options}
          onOptions={setOptions}
          onClose={close}
          onEnqueued={(kind) => {
            close();
            onEnqueued(kind);
          }}
        />
      )}
    </>
  );
}

type PanelProps = Props & {
  readonly options: PdfOptions;
  readonly onOptions: (options: PdfOptions) => void;
  readonly onClose: () => void;
  readonly onDialog: (dialog: DialogName) => void;
};

function Panel({ interview, options, onOptions, onClose, onDialog, onEnqueued }: PanelProps) {
  const { id } = interview;
  const actions = useExport(id, options, onEnqueued);
  const copySummary = useStore((store) => store.copySummary);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [kind, setKind] = useState<'pdf' | 'note'>('pdf');
  const [withScore, setWithScore] = useState(false);

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
        isDescribed={actions.described !== null}
        isSubmitted={interview.scorecard.state === 'submitted'}
        onPreview={() => {
          onClose();
          onDialog('preview');
        }}
        onFeedback={() => {
          onClose();
          onDialog('feedback');
        }}
        onSave={() => {
          onClose();
          void actions.save();
        }}
        onCopy={() => void copy()}
      />
      <ExportPdfPart
        interview={interview}
        kind={kind}
        options={options}
        onOptions={onOptions}
        withScore={withScore}
        onWithScore={setWithScore}
        actions={actions}
        onExport={() => void actions.send(kind, withScore)}
      />
    </>
  );
}
