import { SideNav } from '../../components/SideNav.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting } from '../../store/loaded.ts';
import {
  type SettingsSection,
  settingsRoute,
  settingsSections,
  toHash,
  type WorkspaceTab,
} from '../../store/routes.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { Page } from '../app/Page.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { CalendarsSection } from './CalendarsSection.tsx';
import { CalibrationSection } from './CalibrationSection.tsx';
import { HelpSection } from './HelpSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { RecordingSection } from './RecordingSection.tsx';
import { RoleLibrarySection } from './RoleLibrarySection.tsx';
import styles from './settings.module.css';
import { WorkspaceSection } from './WorkspaceSection.tsx';

type Props = { readonly section: SettingsSection; readonly tab: WorkspaceTab };

/** Settings: its sections at the start, the chosen one beside. */
export function SettingsScreen({ section, tab }: Props) {
  const isReady = useStore((store) => !isWaiting(store.settings) && !isWaiting(store.connection));
  useScreenReady('settings', isReady);
  return (
    <Page
      crumbs={[{ label: t('settings.title'), route: settingsRoute('workspace') }, { label: t(`settings.${section}`) }]}
    >
      <div className={styles.panes}>
        <SideNav
          label={t('settings.sections')}
          items={settingsSections.map((id) => ({
            id,
            label: t(`settings.${id}`),
            href: toHash(settingsRoute(id)),
            isCurrent: id === section,
          }))}
        />
        <div className={styles.content}>{isReady ? <Section section={section} tab={tab} /> : null}</div>
      </div>
    </Page>
  );
}

function Section({ section, tab }: Props) {
  switch (section) {
    case 'workspace':
      return <WorkspaceSection tab={tab} />;
    case 'calendars':
      return <CalendarsSection />;
    case 'recording':
      return <RecordingSection />;
    case 'role-library':
      return <RoleLibrarySection />;
    case 'calibration':
      return <CalibrationSection />;
    case 'privacy':
      return <PrivacySection />;
    case 'appearance':
      return <AppearanceSection />;
    case 'help':
      return <HelpSection />;
    case 'about':
      return <AboutSection />;
  }
}
