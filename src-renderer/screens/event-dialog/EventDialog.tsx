import { useState } from 'react';
import { ChooseEvent } from './ChooseEvent.tsx';
import { CreateEvent } from './CreateEvent.tsx';
import { WhoTakesPart } from './WhoTakesPart.tsx';

type Props = {
  readonly positionId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

type Step =
  | { readonly name: 'choose'; readonly eventId: string | null }
  | { readonly name: 'create' }
  | { readonly name: 'who'; readonly eventId: string; readonly roundId: string | null };

/** Sets up an interview from an event: the event first, then its people. Each opening begins anew. */
export function EventDialog({ isOpen, ...props }: Props) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ positionId, onClose }: Omit<Props, 'isOpen'>) {
  const [step, setStep] = useState<Step>({ name: 'choose', eventId: null });
  switch (step.name) {
    case 'choose':
      return (
        <ChooseEvent
          positionId={positionId}
          firstEventId={step.eventId}
          onClose={onClose}
          onCreate={() => setStep({ name: 'create' })}
          onNext={(eventId) => setStep({ name: 'who', eventId, roundId: null })}
        />
      );
    case 'create':
      return (
        <CreateEvent
          positionId={positionId}
          onClose={onClose}
          onBack={() => setStep({ name: 'choose', eventId: null })}
          onNext={(eventId, roundId) => setStep({ name: 'who', eventId, roundId })}
        />
      );
    case 'who':
      return (
        <WhoTakesPart
          key={step.eventId}
          positionId={positionId}
          eventId={step.eventId}
          firstRoundId={step.roundId}
          onClose={onClose}
          onBack={() => setStep({ name: 'choose', eventId: step.eventId })}
        />
      );
  }
}
