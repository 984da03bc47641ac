import { beforeEach, describe, expect, it } from 'vitest';
import { createNotifications } from '../../../../src-main/app/notifications.ts';

const texts = {
  soon: 'Soon: {name}',
  score: 'No score: {name}',
  soonText: '{round} begins in 10 minutes.',
  scoreText: '{round} is over.',
  soonAction: 'Open guide',
  scoreAction: 'Score',
};
const interview = { id: 'one two', candidate: { name: 'Zoë $& Nørgaard' }, roundName: 'Onsite' };

type Shown = { title: string; body: string; button: string; click: () => void; act: () => void };
let shown: Shown[];
let isSupported: boolean;
let ran: string[];

/** The system's notifications, as far as they are used. */
class System {
  static isSupported = () => isSupported;
  readonly #listeners = new Map<string, () => void>();
  constructor({ title, body, actions }: { title: string; body: string; actions: readonly { text: string }[] }) {
    const tell = (name: string) => () => this.#listeners.get(name)?.();
    shown.push({ title, body, button: actions[0]?.text ?? '', click: tell('click'), act: tell('action') });
  }
  on(name: string, listener: () => void): void {
    this.#listeners.set(name, listener);
  }
  show(): void {}
}

const remind = () => createNotifications(System as never, texts, (hash) => ran.push(hash));

beforeEach(() => {
  shown = [];
  ran = [];
  isSupported = true;
});

describe('a reminder', () => {
  it('opens with one click the guide of the interview that begins', () => {
    remind()(interview, 'soon');
    expect(shown[0]).toMatchObject({ title: 'Soon: Zoë $& Nørgaard', body: 'Onsite begins in 10 minutes.' });
    shown[0]?.click();
    expect(ran).toEqual(['#/interviews/one%20two']);
  });

  it.each(['score-hour', 'score-day'] as const)('opens the scorecard of one that is over: %s', (kind) => {
    remind()(interview, kind);
    expect(shown[0]?.title).toBe('No score: Zoë $& Nørgaard');
    shown[0]?.click();
    expect(ran.at(-1)).toBe('#/interviews/one%20two/score');
  });

  it('has a button that says where it leads, and leads there', () => {
    remind()(interview, 'score-hour');
    expect(shown[0]?.button).toBe('Score');
    shown[0]?.act();
    expect(ran).toEqual(['#/interviews/one%20two/score']);
  });

  it('is not shown where the system shows none', () => {
    isSupported = false;
    remind()(interview, 'soon');
    expect(shown).toEqual([]);
  });
});
