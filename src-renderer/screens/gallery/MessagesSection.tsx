import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { CalendarIcon, LeftIcon, PlusIcon, ShieldIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { Tile } from '../../components/Tile.tsx';
import { Timer } from '../../components/Timer.tsx';
import { Toast } from '../../components/Toast.tsx';
import { GallerySection, Line } from './GallerySection.tsx';

/** Callouts, toasts, progress, dialogs, empty and failed lists. */
export function MessagesSection() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <GallerySection title="Messages">
        <Callout tone="info" title="Candidates are fetched later,">
          and only for connected postings.
        </Callout>
        <Callout tone="info" icon={ShieldIcon} title="Only a Super Admin of Lever can give this consent.">
          Not you? Choose{' '}
          <Button variant="link" onPress={close}>
            Import connection…
          </Button>
        </Callout>
        <Callout tone="warn" title="This guide has been scored with.">
          Later scores will not be comparable.
        </Callout>
        <Callout
          tone="bad"
          title="Lever no longer accepts this sign-in."
          action={
            <Button variant="plain" size="s" onPress={close}>
              Reconnect
            </Button>
          }
        >
          Your work is kept.
        </Callout>
        <Toast
          message="Design Intern was archived"
          onClose={close}
          closeLabel="Close"
          action={
            <Button variant="quiet" size="s" keys={['Ctrl', 'Z']} onPress={close}>
              Undo
            </Button>
          }
        />
        <Line>
          <Spinner label="Working" />
          <Timer label="Time" text="12:40" />
          <Timer label="Time" text="64:02" isOver />
        </Line>
        <ProgressBar label="First sync" value={1240} max={2310} valueText="1,240 of 2,310" />
        <ProgressBar label="Setting up" size="m" value={null} max={1} />
        <ProgressBar label="Time of this question" isLabelHidden value={9} max={8} isOver />
        <Line>
          <Button variant="plain" onPress={() => setOpen(true)}>
            Open dialog
          </Button>
        </Line>
        <Dialog
          isOpen={isOpen}
          onClose={close}
          title="How would you like to authenticate?"
          closeLabel="Close"
          size="m"
          leading={<Tile letter="L" />}
          steps={{ current: 1, total: 4, label: 'Connect Lever · Step 1 of 4' }}
          footerStart={
            <Button variant="quiet" size="l" flush="start" icon={LeftIcon} onPress={close}>
              Back
            </Button>
          }
          footer={
            <>
              <Button variant="quiet" size="l" onPress={close}>
                Cancel
              </Button>
              <Button variant="primary" size="l" onPress={close}>
                Next
              </Button>
            </>
          }
        >
          <p>Words of the dialog.</p>
        </Dialog>
      </GallerySection>
      <GallerySection title="Lists: loading, empty">
        <LoadingRows rows={3} label="Loading interviews" inset="bare" />
        <EmptyState
          icon={CalendarIcon}
          title="No interviews yet"
          text="Add a candidate, or take one from your calendar."
          size="s"
          action={
            <Button variant="plain" icon={PlusIcon} onPress={close}>
              Candidate Interview
            </Button>
          }
        />
      </GallerySection>
      <GallerySection title="Lists: error">
        <ErrorState
          title="The calendar could not be read"
          text="Google asked to sign in again. Events read before are still here."
          size="s"
          details="calendar.unauthorized: 401 invalid_grant"
          copyLabel="Copy details"
          copiedLabel="Copied"
          action={
            <Button variant="plain" onPress={close}>
              Sign in to Google
            </Button>
          }
        />
      </GallerySection>
    </>
  );
}
