import type { Page } from '@playwright/test';

/**
 * What an eye misses in hundreds of pictures, said of what is on screen now: parts that scroll sideways, words that are cut
 * without an ellipsis, controls outside of the window, and more than one primary button beside each other.
 */
export async function lookForFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // The components in all their states are for developers; what is said below is on purpose there.
    if (location.hash === '#/gallery') return [];
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isShown = (element: Element) =>
      element.getClientRects().length > 0 && element.closest('[aria-hidden="true"], [inert]') === null;
    for (const element of document.querySelectorAll('body *')) {
      const overflow = element.scrollWidth - element.clientWidth;
      if (overflow <= 1 || !isShown(element)) continue;
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll') faults.push(`scrolls sideways: ${nameOf(element)}`);
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const isHiddenOnPurpose = clipPath !== 'none';
      if (overflowX === 'hidden' && textOverflow === 'clip' && hasWords && !isHiddenOnPurpose) {
        faults.push(`cut without an ellipsis: ${nameOf(element)}`);
      }
    }
    for (const control of document.querySelectorAll(
      'button, a, input:not([type="radio"], [type="checkbox"]), textarea',
    )) {
      const { left, right, width } = control.getBoundingClientRect();
      const isOut = left < -1 || right > window.innerWidth + 1;
      // Scrolled parts were named above; what is hidden on purpose has no width to speak of.
      if (isOut && width > 2 && isShown(control)) faults.push(`out of the window: ${nameOf(control)}`);
    }
    const box = document.querySelector('[role="dialog"], [role="alertdialog"]') ?? document.body;
    const primary = [...box.querySelectorAll('button[class*="primary"]')].filter(isShown);
    if (primary.length > 1) faults.push(`${primary.length} primary buttons: ${primary.map(nameOf).join(', ')}`);
    return faults;
  });
}
