// What a person without a mouse does.
import { expect, type Locator, type Page } from '@playwright/test';

/** Tab presses that a person may need at most to reach what is in sight. */
const mostTabs = 60;

/** Presses Tab (or `back`: Shift+Tab) until the target has the focus. */
export async function tabTo(page: Page, target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
  }
  await expect(target).toBeFocused({ timeout: 1_000 });
}

/** Tabs to the target and presses a key on it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** The focus stands on something that can be seen, never on the page itself. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toBeVisible();
  await expect(page.locator('body:focus, html:focus')).toHaveCount(0);
}
