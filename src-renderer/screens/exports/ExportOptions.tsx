import { useEffect, useState } from 'react';
import type { ExportKind, PdfOptions } from '../../../src-preload/contract/exports.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { DownIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportPdfPart } from './ExportPdfPart.tsx';

const usual: PdfOptions = { notes: true, quotes: true, transcript: false };

type Props = {
  readonly interview: InterviewDetail;
  /** An export was stored and leaves by itself. */
  readonly onEnqueued: (kind: ExportKind) => void;
};

/** The button in the head of the transcript, and what opens under it. */
export function ExportOptions({ interview, onEnqueued }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
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
        onClose={() => setOpen(false)}
        onEnqueued={(kind) => {
          setOpen(false);
          onEnqueued(kind);
        }}
      />
    </Popover>
  );
}

type PanelProps = Props & { readonly onClose: () => void };

function Panel({ interview, onClose, onEnqueued }: PanelProps) {
  const { id } = interview;
  const describeExport = useStore((store) => store.describeExport);
  const enqueueExport = useStore((store) => store.enqueueExport);
  const savePdf = useStore((store) => store.savePdf);
  const copySummary = useStore((store) => store.copySummary);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [kind, setKind] = useState<ExportKind>('pdf');
  const [options, setOptions] = useState(usual);
  const [isPending, setPending] = useState(false);
  useEffect(() => void describeExport(id, options), [describeExport, id, options]);

  async function send(): Promise<void> {
    setPending(true);
    const reply = await enqueueExport(id, kind, options);
    setPending(false);
    if (reply.ok) onEnqueued(kind);
    else reportError(reply.error);
  }

  async function save(): Promise<void> {
    onClose();
    const reply = await savePdf(id, options);
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
      <ExportMenu kind={kind} onKind={setKind} onSave={() => void save()} onCopy={() => void copy()} />
      <ExportPdfPart
        interview={interview}
        kind={kind}
        options={options}
        onOptions={setOptions}
        isPending={isPending}
        onExport={() => void send()}
      />
    </>
  );
}
