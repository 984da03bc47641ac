import { type ReactNode, useEffect, useRef } from 'react';
import { Button, type ButtonVariant } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { FilterIcon } from '../../components/icons.ts';
import { RatingScale } from '../../components/RatingScale.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { GallerySection } from './GallerySection.tsx';
import styles from './StatesSection.module.css';

/** As react-aria marks what a pointer or the keyboard does; shown here without either. */
const states = ['rest', 'hovered', 'pressed', 'focus-visible', 'disabled'] as const;
type State = (typeof states)[number];

const variants: readonly ButtonVariant[] = ['primary', 'plain', 'quiet', 'danger', 'link'];
const nothing = () => undefined;
const anchors = { 1: 'Was told', 3: 'Noticed', 5: 'Led' };

/** What can be shown in each state; `isDisabled` where it can be. */
const rows: readonly { readonly name: string; readonly draw: (isDisabled: boolean) => ReactNode }[] = [
  ...variants.map((variant) => ({
    name: `Button, ${variant}`,
    draw: (isDisabled: boolean) => (
      <Button variant={variant} isDisabled={isDisabled}>
        Save
      </Button>
    ),
  })),
  {
    name: 'IconButton',
    draw: (isDisabled) => <IconButton icon={FilterIcon} label="Filter" isDisabled={isDisabled} />,
  },
  { name: 'TextLink', draw: () => <TextLink onPress={nothing}>Open in Lever</TextLink> },
  {
    name: 'Toggle, off',
    draw: (isDisabled) => <Toggle label="Sync" isSelected={false} onChange={nothing} isDisabled={isDisabled} />,
  },
  {
    name: 'Toggle, on',
    draw: (isDisabled) => <Toggle label="Sync" isSelected onChange={nothing} isDisabled={isDisabled} />,
  },
  {
    name: 'Checkbox, off',
    draw: (isDisabled) => <Checkbox label="Notes" isSelected={false} onChange={nothing} isDisabled={isDisabled} />,
  },
  {
    name: 'Checkbox, on',
    draw: (isDisabled) => <Checkbox label="Notes" isSelected onChange={nothing} isDisabled={isDisabled} />,
  },
  {
    name: 'Segmented, another chosen',
    draw: () => (
      <Segmented
        label="Show"
        options={[
          { id: 'one', label: 'Open' },
          { id: 'two', label: 'All' },
        ]}
        value="two"
        onChange={nothing}
      />
    ),
  },
  {
    name: 'Tabs',
    draw: (isDisabled) => (
      <Tabs
        label="Tabs"
        inset="bare"
        selectedId="two"
        onSelect={nothing}
        tabs={[
          { id: 'one', label: 'Plan', content: null, isDisabled },
          { id: 'two', label: 'All', content: null },
        ]}
      />
    ),
  },
  {
    name: 'RatingScale',
    draw: (isDisabled) => (
      <RatingScale label="Skill" value={null} onChange={nothing} anchors={anchors} size="s" isDisabled={isDisabled} />
    ),
  },
];

/** Each control at rest, hovered, pressed, focused and disabled. */
export function StatesSection() {
  return (
    <GallerySection title="States" isWide>
      <div className={styles.grid}>
        <span />
        {states.map((state) => (
          <span key={state} className={styles.label}>
            {state}
          </span>
        ))}
        {rows.map(({ name, draw }) => [
          <span key={name} className={styles.label}>
            {name}
          </span>,
          ...states.map((state) => (
            <Shown key={`${name} ${state}`} state={state}>
              {draw(state === 'disabled')}
            </Shown>
          )),
        ])}
      </div>
    </GallerySection>
  );
}

/** Puts the mark on the first control inside; react-aria leaves alone what it did not set itself. */
function Shown({ state, children }: { readonly state: State; readonly children: ReactNode }) {
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'rest' || state === 'disabled') return;
    const control = cell.current?.querySelector('button, a, [role="tab"], label');
    for (const element of [control, control?.closest('[data-rac]')]) {
      element?.setAttribute(`data-${state}`, 'true');
    }
  }, [state]);
  return (
    <div ref={cell} className={styles.cell}>
      {children}
    </div>
  );
}
