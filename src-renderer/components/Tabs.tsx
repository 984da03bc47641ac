import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

export interface TabItem<Id extends string = string> {
  id: Id;
  /** The tab's accessible name, to the letter. */
  label: string;
  /** Beside the label; not part of the name. */
  count?: number | string | undefined;
  content: ReactNode;
  isDisabled?: boolean | undefined;
}

export interface TabsProps<Id extends string = string> {
  /** The name of the tab list. */
  label: string;
  tabs: readonly TabItem<Id>[];
  selectedId: Id;
  onSelect: (id: Id) => void;
  /** Starts on the page's edge (page, the default) or on the edge of what it stands in (bare). */
  inset?: 'page' | 'bare' | undefined;
  /** At the end of the tab row. */
  trailing?: ReactNode | undefined;
}

/** Tabs with their panels. Only the chosen panel is mounted; it fills the height that is left and scrolls by itself. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selectedId,
  onSelect,
  inset = 'page',
  trailing,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      className={cx(styles.tabs)}
      selectedKey={selectedId}
      // The keys are the ids of `tabs`; react-aria widens them to Key.
      onSelectionChange={(key) => onSelect(key as Id)}
    >
      <div className={cx(styles.bar, inset === 'page' && styles.page)}>
        <TabList aria-label={label} className={cx(styles.list)}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={cx(styles.tab)} isDisabled={tab.isDisabled ?? false}>
              <span>{tab.label}</span>
              {tab.count === undefined ? null : (
                <span className={cx(styles.count)} aria-hidden="true">
                  {tab.count}
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        {trailing === undefined ? null : <div className={cx(styles.trailing)}>{trailing}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
