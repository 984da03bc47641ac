import type { Settings } from '../../../src-preload/contract/settings.ts';
import { FactList } from '../../components/FactList.tsx';
import { DarkThemeIcon, LightThemeIcon, SystemThemeIcon } from '../../components/icons.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { BackgroundSettings } from './BackgroundSettings.tsx';
import styles from './settings.module.css';

/** Theme, density, language, and what Rubric does without a window; all take effect at once. */
export function AppearanceSection() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  if (settings === null) return null;
  return (
    <>
      <PageHeader title={t('settings.appearance')} />
      <div className={styles.body}>
        <FactList
          facts={[
            {
              id: 'theme',
              label: t('settings.appearance.theme'),
              content: (
                <Segmented<Settings['theme']>
                  label={t('settings.appearance.theme')}
                  options={[
                    { id: 'system', label: t('settings.appearance.theme.system'), icon: SystemThemeIcon },
                    { id: 'light', label: t('settings.appearance.theme.light'), icon: LightThemeIcon },
                    { id: 'dark', label: t('settings.appearance.theme.dark'), icon: DarkThemeIcon },
                  ]}
                  value={settings.theme}
                  onChange={(theme) => void changeSettings({ theme })}
                />
              ),
            },
            {
              id: 'density',
              label: t('settings.appearance.density'),
              content: (
                <>
                  <Segmented<Settings['density']>
                    label={t('settings.appearance.density')}
                    options={[
                      { id: 'comfortable', label: t('settings.appearance.density.comfortable') },
                      { id: 'compact', label: t('settings.appearance.density.compact') },
                    ]}
                    value={settings.density}
                    onChange={(density) => void changeSettings({ density })}
                  />
                  <span className={styles.note}>{t('settings.appearance.densityHint')}</span>
                </>
              ),
            },
            {
              id: 'language',
              label: t('settings.appearance.language'),
              content: (
                <>
                  <Segmented<Settings['language']>
                    label={t('settings.appearance.language')}
                    options={[
                      { id: 'system', label: t('settings.appearance.language.system') },
                      { id: 'en', label: t('settings.appearance.language.en') },
                      { id: 'de', label: t('settings.appearance.language.de') },
                    ]}
                    value={settings.language}
                    onChange={(language) => void changeSettings({ language })}
                  />
                  <span className={styles.note}>{t('settings.appearance.languageHint')}</span>
                </>
              ),
            },
            { id: 'background', label: t('settings.background'), content: <BackgroundSettings /> },
          ]}
        />
      </div>
    </>
  );
}
