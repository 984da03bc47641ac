import { useState } from 'react';
import { Button, type ButtonVariant } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { IconMenu } from '../../components/IconMenu.tsx';
import {
  ExportsIcon,
  FilterIcon,
  MicrophoneIcon,
  MoreIcon,
  OpenOutsideIcon,
  PersonIcon,
  PlusIcon,
  SlidersIcon,
  SyncIcon,
} from '../../components/icons.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { Popover } from '../../components/Popover.tsx';
import { Select } from '../../components/Select.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { GallerySection, Line } from './GallerySection.tsx';

const VARIANTS: readonly ButtonVariant[] = ['primary', 'plain', 'quiet', 'danger', 'link'];

/** Buttons, menus and popovers. */
export function ActionsSection() {
  const [presses, setPresses] = useState(0);
  const [isOn, setOn] = useState(true);
  const [interval, setInterval] = useState('30');
  const press = () => setPresses((count) => count + 1);
  return (
    <GallerySection title="Actions">
      {VARIANTS.map((variant) => (
        <Line key={variant}>
          <Button variant={variant} onPress={press}>
            Save
          </Button>
          <Button variant={variant} icon={PlusIcon} onPress={press}>
            With icon
          </Button>
          <Button variant={variant} isPending onPress={press}>
            Pending
          </Button>
          <Button variant={variant} isDisabled onPress={press}>
            Disabled
          </Button>
        </Line>
      ))}
      <Line>
        <Button variant="plain" size="s" onPress={press}>
          Small
        </Button>
        <Button variant="plain" onPress={press}>
          Middle
        </Button>
        <Button variant="plain" size="l" onPress={press}>
          Large
        </Button>
        <Button variant="primary" size="l" keys={['Ctrl', 'Enter']} onPress={press}>
          Submit
        </Button>
      </Line>
      <Line>
        <Button variant="link" trailingIcon={OpenOutsideIcon} onPress={press}>
          Open in Lever
        </Button>
        <TextLink href="#/gallery">A link in a text</TextLink>
        <TextLink href="#/gallery" isExternal isQuiet>
          Backend Engineer in Lever
        </TextLink>
        <KeyCap keys={['Ctrl', 'K']} />
      </Line>
      <Line>
        <IconButton icon={FilterIcon} label="Filter" onPress={press} />
        <IconButton icon={FilterIcon} label="Filter, on" isPressed onPress={press} />
        <IconButton icon={FilterIcon} label="Filter, disabled" isDisabled onPress={press} />
        <IconMenu
          label="More actions"
          icon={MoreIcon}
          items={[
            { id: 'archive', label: 'Archive' },
            { id: 'delete', label: 'Erase…', isDanger: true },
          ]}
          onAction={press}
        />
        <MenuButton
          label="Candidate Interview"
          icon={PlusIcon}
          variant="primary"
          items={[
            { id: 'candidate', label: 'Candidate', description: 'Search by name, or add by hand', icon: PersonIcon },
            {
              id: 'recording',
              label: 'Set up recording',
              description: 'Take an interview from your calendar, with its participants',
              icon: MicrophoneIcon,
            },
            { id: 'off', label: 'Not now', icon: ExportsIcon, isDisabled: true },
          ]}
          onAction={press}
        />
        <Popover
          label="Sync settings"
          trigger={
            <Button variant="plain" icon={SlidersIcon}>
              Sync settings
            </Button>
          }
        >
          <Toggle
            label="Import Job Details"
            description="Title, text, team, location"
            isSelected={isOn}
            onChange={setOn}
          />
          <Select
            label="Interval of job details"
            isLabelHidden
            variant="quiet"
            items={[
              { id: '30', label: 'Every 30 min' },
              { id: '60', label: 'Every hour' },
            ]}
            selectedId={interval}
            onSelect={setInterval}
          />
          <Button variant="plain" icon={SyncIcon} onPress={press}>
            Sync Now
          </Button>
        </Popover>
      </Line>
      <p>Pressed {presses} times</p>
    </GallerySection>
  );
}
