import { useEffect } from 'react';

/** Marks what only stands in for something that had the focus; styles/global.css draws no ring around it. */
const mark = 'data-kept-focus';

/** The focus is on nothing: what had it went away. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function canHold(element: HTMLElement): boolean {
  if (!element.isConnected || element.closest('[inert], [aria-hidden="true"]') !== null) return false;
  // The region of the toasts has no size while it is empty: nobody would see the focus there.
  return element.checkVisibility() && element.getClientRects().length > 0 && element.offsetHeight > 0;
}

function hold(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.setAttribute(mark, '');
    const release = () => {
      element.removeAttribute('tabindex');
      element.removeAttribute(mark);
    };
    element.addEventListener('blur', release, { once: true });
  }
  element.focus({ preventScroll: true });
}

/**
 * Keeps the focus where it was when its element goes away (a button that was done with, a screen that was left): it moves
 * to the nearest part of the page around it, so that the next Tab goes on from there and screen readers know where they are.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus and all around it, from the inside. */
    let path: readonly HTMLElement[] = [];
    /** The same of the page under the toasts: whoever is done with a toast goes on there. */
    let below: readonly HTMLElement[] = [];
    let frame = 0;

    function remember(event: FocusEvent): void {
      path = event
        .composedPath()
        .filter((node) => node instanceof HTMLElement)
        .filter((node) => node !== document.body && node !== document.documentElement && node.id !== 'root');
      if (path[0]?.closest('[data-react-aria-top-layer]') === null) below = path;
    }

    function restore(): void {
      if (!isLost()) return;
      const main = document.querySelector('main');
      const place = [...path, ...below].find(canHold) ?? main;
      // A screen that was left: its heading says where one is now.
      const target = place === main ? (main?.querySelector('h1') ?? main) : place;
      if (target instanceof HTMLElement) hold(target);
    }

    const observer = new MutationObserver(() => {
      if (path.length === 0 || !isLost() || path[0]?.isConnected) return;
      cancelAnimationFrame(frame);
      // In the second frame: a dialog that closes gives the focus back in the first.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(restore);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
