import { useId } from 'react';
import type { PdfOptions } from '../../../src-preload/contract/exports.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { FileIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { formatBytes, formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { lacks } from '../../store/connection.ts';
import { useStore } from '../../store/index.ts';
import styles from './export-options.module.css';
import { IncludedParts } from './IncludedParts.tsx';
import type { ExportActions } from './use-export.ts';

/** Code points that are named; the rest is counted. */
const mostNamed = 8;

type Props = {
  readonly interview: InterviewDetail;
  readonly kind: 'pdf' | 'note';
  readonly options: PdfOptions;
  readonly onOptions: (options: PdfOptions) => void;
  /** Whether a note carries Lever's score. */
  readonly withScore: boolean;
  readonly onWithScore: (withScore: boolean) => void;
  readonly actions: ExportActions;
  readonly onExport: () => void;
};

/** What the file will be called, how long it is, what is in it, what stands in the way, and `Export`. */
export function ExportPdfPart(props: Props) {
  const { interview, kind, options, onOptions, onExport } = props;
  const { described: description, failure, isPending } = props.actions;
  const dragPdf = useStore((store) => store.dragPdf);
  const reasonId = useId();
  const isSubmitted = interview.scorecard.state === 'submitted';
  // Before the submission that is the one reason; others would only confuse.
  const isLacking = useStore((store) => lacks(store, kind === 'pdf' ? 'files:write' : 'notes:write'));
  const obstacle = isSubmitted ? (failure ?? description?.obstacle) : null;
  return (
    <div className={styles.more}>
      {kind === 'pdf' && failure === null ? (
        <div className={styles.file}>
          <Glyph icon={FileIcon} />
          {description === null ? (
            <span>{t('exports.options.describing')}</span>
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard `Save PDF…` above gives the same file
            <span
              draggable
              title={t('exports.options.dragOut')}
              onDragStart={(event) => {
                event.preventDefault();
                void dragPdf(interview.id, description.shortId);
              }}
            >
              <bdi>{description.fileName}</bdi>
              <span className={styles.size}>
                {t('exports.options.size', { pages: description.pages, size: formatBytes(description.bytes) })}
              </span>
            </span>
          )}
        </div>
      ) : null}
      {interview.candidate.blind === 'hidden' ? <Callout tone="info">{t('privacy.pdfKeepsName')}</Callout> : null}
      <IncludedParts options={options} onOptions={onOptions} />
      {options.redacted ? <p className={styles.hint}>{t('exports.options.redactedHint')}</p> : null}
      {kind === 'note' && description !== null ? (
        <Checkbox
          label={t('exports.options.withScore', { score: String(description.score) })}
          isSelected={props.withScore}
          onChange={props.onWithScore}
        />
      ) : null}
      {kind === 'pdf' && description !== null && description.missingGlyphs.length > 0 ? (
        <Callout tone="info">
          {t('exports.options.missing', {
            count: description.missingGlyphs.length,
            list: formatList(description.missingGlyphs.slice(0, mostNamed)),
          })}
        </Callout>
      ) : null}
      {isSubmitted ? null : (
        <div id={reasonId}>
          <Callout tone="info">{t('exports.options.notSubmitted')}</Callout>
        </div>
      )}
      {obstacle === null || obstacle === undefined ? null : (
        <Callout tone="warn" title={errorText(obstacle).message}>
          {errorText(obstacle).next}
        </Callout>
      )}
      {isLacking ? (
        <Callout tone="warn" title={t(`exports.options.lacking.${kind}`)}>
          {t('exports.options.lackingNext')}
        </Callout>
      ) : null}
      <div className={styles.go}>
        <Button
          variant="primary"
          isDisabled={!isSubmitted || isLacking}
          isPending={isPending}
          onPress={onExport}
          aria-describedby={isSubmitted ? undefined : reasonId}
        >
          {t('exports.options.export')}
        </Button>
      </div>
    </div>
  );
}
