import type { Settings } from '../../src-preload/contract/settings.ts';

const darkQuery = '(prefers-color-scheme: dark)';

function apply(theme: Settings['theme'], density: Settings['density']): void {
  const isDark = theme === 'dark' || (theme === 'system' && window.matchMedia(darkQuery).matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  document.documentElement.dataset.density = density;
}

/**
 * Puts theme and density on `<html>` and keeps following the system while the theme is `system`. Answers the function
 * that stops it.
 */
export function followAppearance(theme: Settings['theme'], density: Settings['density']): () => void {
  apply(theme, density);
  const media = window.matchMedia(darkQuery);
  const follow = () => apply(theme, density);
  media.addEventListener('change', follow);
  return () => media.removeEventListener('change', follow);
}
