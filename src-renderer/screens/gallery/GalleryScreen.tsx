import { useState } from 'react';
import { Segmented } from '../../components/Segmented.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { ChoicesSection } from './ChoicesSection.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { FrameSection } from './FrameSection.tsx';
import styles from './GalleryScreen.module.css';
import { ListsSection } from './ListsSection.tsx';
import { MessagesSection } from './MessagesSection.tsx';
import { RatingSection } from './RatingSection.tsx';
import { StatesSection } from './StatesSection.tsx';

type Theme = 'light' | 'dark';
type Density = 'compact' | 'comfortable';

/** Every component in every state, for development only. Its texts are its own; people never see it. */
export function GalleryScreen() {
  const [theme, setTheme] = useState<Theme>(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');
  const [density, setDensity] = useState<Density>(
    document.documentElement.dataset.density === 'comfortable' ? 'comfortable' : 'compact',
  );

  function chooseTheme(next: Theme) {
    document.documentElement.dataset.theme = next;
    setTheme(next);
  }
  function chooseDensity(next: Density) {
    if (next === 'comfortable') document.documentElement.dataset.density = next;
    else delete document.documentElement.dataset.density;
    setDensity(next);
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Components</h1>
        <Segmented
          label="Theme"
          options={[
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
          value={theme}
          onChange={chooseTheme}
        />
        <Segmented
          label="Density"
          options={[
            { id: 'compact', label: 'Compact' },
            { id: 'comfortable', label: 'Comfortable' },
          ]}
          value={density}
          onChange={chooseDensity}
        />
      </header>
      <div className={styles.sections}>
        <ActionsSection />
        <FieldsSection />
        <ChoicesSection />
        <StatesSection />
        <RatingSection />
        <MessagesSection />
        <ListsSection />
        <FrameSection />
      </div>
    </div>
  );
}
