import { useState } from 'react';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Chip } from '../../components/Chip.tsx';
import { AlertIcon, DoneIcon, HighlightIcon, PencilIcon, WaitingIcon } from '../../components/icons.ts';
import { Pill } from '../../components/Pill.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { GallerySection, Line } from './GallerySection.tsx';

type Shown = 'all' | 'attention' | 'delivered';
type Way = 'oauth' | 'key';
type Tab = 'interviews' | 'candidates' | 'plan';

/** Switches, boxes, cards, segments, tabs, pills. */
export function ChoicesSection() {
  const [isOn, setOn] = useState(true);
  const [isOff, setOff] = useState(false);
  const [shown, setShown] = useState<Shown>('all');
  const [way, setWay] = useState<Way>('oauth');
  const [tab, setTab] = useState<Tab>('interviews');
  return (
    <GallerySection title="Choices">
      <Toggle label="Import Job Details" description="Title, text, team, location" isSelected={isOn} onChange={setOn} />
      <Toggle
        label="Import Applicant Details"
        description="Names, stages, owners, e-mail"
        isSelected={isOff}
        onChange={setOff}
      />
      <Toggle label="Needs Lever" isSelected isDisabled onChange={setOn} />
      <Checkbox
        label="Reliability in production"
        description="Core of the role. The posting asks for on-call."
        isSelected={isOn}
        onChange={setOn}
      />
      <Checkbox label="Mentoring" isSelected={isOff} onChange={setOff} />
      <Checkbox label="All skills" isIndeterminate isSelected={false} onChange={setOff} />
      <Checkbox label="Not available" isDisabled isSelected onChange={setOff} />
      <RadioCards
        label="How would you like to authenticate?"
        options={[
          {
            id: 'oauth',
            label: "I want to authenticate through Lever's website. (Recommended)",
            description: 'Your browser opens Lever’s own page. Rubric never sees your password.',
          },
          { id: 'key', label: 'I want to use a Lever API key.', description: 'For accounts that hand out keys.' },
        ]}
        value={way}
        onChange={setWay}
      />
      <Segmented
        label="Show"
        options={[
          { id: 'all', label: 'All' },
          { id: 'attention', label: 'Needs attention', count: 1, isAlert: true },
          { id: 'delivered', label: 'Delivered', count: 41 },
        ]}
        value={shown}
        onChange={setShown}
      />
      <Tabs
        label="Position"
        inset="bare"
        tabs={[
          { id: 'interviews', label: 'Interviews', count: 8, content: <p>Eight interviews</p> },
          { id: 'candidates', label: 'Candidates', count: 148, content: <p>Candidates</p> },
          { id: 'plan', label: 'Plan', content: <p>Four rounds</p> },
        ]}
        selectedId={tab}
        onSelect={setTab}
      />
      <Line>
        <Pill tone="good" icon={DoneIcon}>
          Delivered
        </Pill>
        <Pill tone="neutral" icon={WaitingIcon}>
          Waiting
        </Pill>
        <Pill tone="warn" icon={PencilIcon}>
          To score
        </Pill>
        <Pill tone="bad" icon={AlertIcon}>
          Needs attention
        </Pill>
        <Pill tone="neutral">Production</Pill>
        <Tag>Must-have</Tag>
        <Chip icon={HighlightIcon} tone="accent">
          Reliability
        </Chip>
        <Chip onRemove={() => setOff(false)} removeLabel="Remove filter Warsaw">
          Warsaw
        </Chip>
      </Line>
      <Line>
        <StatusText tone="good" icon={DoneIcon}>
          Last synced 2 minutes ago
        </StatusText>
        <StatusText tone="good" isBusy isStrong>
          Sending
        </StatusText>
        <StatusText tone="bad" icon={AlertIcon}>
          Posting closed to you
        </StatusText>
        <StatusText tone="neutral" icon={WaitingIcon}>
          Paused by you
        </StatusText>
      </Line>
    </GallerySection>
  );
}
