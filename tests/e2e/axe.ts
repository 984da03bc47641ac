import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds in the open dialog, as lines that name the rule and the place. */
export async function violationsIn(page: Page, role: 'dialog' | 'alertdialog'): Promise<string[]> {
  // Electron has no way to open the blank page that axe's newer mode wants.
  const result = await new AxeBuilder({ page }).include(`[role=${role}]`).setLegacyMode(true).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}
