import { useStore } from '../../store/index.ts';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { ShortcutSheet } from '../palette/ShortcutSheet.tsx';

/** What can float over every screen: the palette, or the sheet of all keys. */
export function Floating() {
  const floating = useStore((store) => store.floating);
  if (floating === null) return null;
  return floating === 'palette' ? <CommandPalette /> : <ShortcutSheet />;
}
