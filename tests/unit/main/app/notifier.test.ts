import type { Notification } from 'electron';
import { describe, expect, it } from 'vitest';
import { createNotifier } from '../../../../src-main/app/notifier.ts';

const texts = { attention: { title: 'An export needs your attention', body: 'Rubric says why.' } };

/** The system's notifications: what was shown, and a way to click on it. */
function system() {
  const shown: { title: string; click: () => void }[] = [];
  class Shown {
    private readonly listeners = new Map<string, () => void>();
    private readonly title: string;
    constructor({ title }: { title: string }) {
      this.title = title;
    }
    static isSupported(): boolean {
      return true;
    }
    on(event: string, listener: () => void): void {
      this.listeners.set(event, listener);
    }
    show(): void {
      shown.push({ title: this.title, click: () => this.listeners.get('click')?.() });
    }
  }
  // Only what the notifier uses of Electron's class stands here.
  return { shown, System: Shown as unknown as typeof Notification };
}

describe('a notice', () => {
  it('leads to where it is told in full when it is clicked', () => {
    const { shown, System } = system();
    let led = 0;
    const notify = createNotifier(
      System,
      texts,
      () => false,
      () => {
        led += 1;
      },
    );
    notify('attention');
    expect(shown.map(({ title }) => title)).toEqual([texts.attention.title]);
    expect(led).toBe(0);
    shown[0]?.click();
    expect(led).toBe(1);
  });

  it('is not shown to somebody who is looking at the window', () => {
    const { shown, System } = system();
    createNotifier(
      System,
      texts,
      () => true,
      () => {},
    )('attention');
    expect(shown).toEqual([]);
  });
});
