import { AppShell, type NavItem } from '../../components/AppShell.tsx';
import { Button } from '../../components/Button.tsx';
import { ExportsIcon, InterviewsIcon, PlusIcon, PositionsIcon, SettingsIcon } from '../../components/icons.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SideNav } from '../../components/SideNav.tsx';
import { SplitPane } from '../../components/SplitPane.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { TopBar } from '../../components/TopBar.tsx';
import { WorkBar } from '../../components/WorkBar.tsx';
import styles from './FrameSection.module.css';
import { GallerySection } from './GallerySection.tsx';

const ITEMS: readonly NavItem[] = [
  { id: 'positions', label: 'Positions', href: '#/gallery', icon: PositionsIcon, isCurrent: true },
  { id: 'interviews', label: 'Interviews', href: '#/gallery', icon: InterviewsIcon, count: 3, countLabel: '3 today' },
  {
    id: 'exports',
    label: 'Exports',
    href: '#/gallery',
    icon: ExportsIcon,
    count: 1,
    countLabel: '1 needs attention',
    isAlert: true,
  },
  { id: 'settings', label: 'Settings', href: '#/gallery', icon: SettingsIcon },
];
const noop = () => undefined;

/** The window's frame, with and without the rail. */
export function FrameSection() {
  return (
    <>
      <GallerySection title="Frame" isWide>
        <div className={styles.window}>
          <AppShell
            navLabel="Main"
            items={ITEMS}
            todayLabel="Today"
            todayItems={[
              { id: '1', href: '#/gallery', time: '10:30', name: 'Zoë Nørgaard' },
              { id: '2', href: '#/gallery', time: '14:00', name: '王小明' },
              { id: '3', href: '#/gallery', time: '16:15', name: 'محمد الأحمد' },
            ]}
            footer={{ name: 'Ines Baumgartner', status: 'Synced 2 min ago' }}
          >
            <TopBar
              canGoBack
              canGoForward={false}
              onBack={noop}
              onForward={noop}
              labels={{
                back: 'Back',
                forward: 'Forward',
                crumbs: 'Where you are',
                backTo: (place) => `Back to ${place}`,
              }}
              crumbs={[
                { id: 'positions', label: 'Positions', href: '#/gallery' },
                { id: 'position', label: 'Backend Engineer' },
              ]}
              jump={{ label: 'Search or jump to', text: 'Search or jump to…', keys: ['Ctrl', 'K'], onPress: noop }}
            />
            <PageHeader
              title="Backend Engineer"
              meta={[
                <TextLink key="lever" href="#/gallery" isExternal isQuiet>
                  Backend Engineer in Lever
                </TextLink>,
                'Shipping Platform',
                'Hamburg or remote (EU)',
              ]}
              actions={
                <Button variant="primary" icon={PlusIcon} onPress={noop}>
                  Add a Position
                </Button>
              }
            />
          </AppShell>
        </div>
      </GallerySection>
      <GallerySection title="Work screen" isWide>
        <div className={styles.window}>
          <AppShell
            navLabel="Main, rail"
            items={ITEMS}
            isRail
            footer={{ name: 'Ines Baumgartner', status: 'Synced 2 min ago' }}
          >
            <WorkBar
              back={{ label: 'Back to the position', onPress: noop }}
              title="Score Zoë Nørgaard"
              meta="Technical interview · Backend Engineer · today 10:30, 58 min"
              actions={
                <Button variant="plain" onPress={noop}>
                  View Transcript
                </Button>
              }
            />
            <SplitPane
              start={{
                label: 'Skills',
                width: 200,
                content: <p>Skills</p>,
              }}
              end={{ label: 'Decision', width: 240, content: <p>Decision</p>, isHiddenWhenNarrow: true }}
            >
              <SideNav
                label="Settings"
                items={[
                  { id: 'a', label: 'Workspace', href: '#/gallery', isCurrent: true },
                  { id: 'b', label: 'Calendars', href: '#/gallery' },
                ]}
              />
            </SplitPane>
          </AppShell>
        </div>
      </GallerySection>
    </>
  );
}
