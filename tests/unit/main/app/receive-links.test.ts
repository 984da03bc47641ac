import { expect, test } from 'vitest';
import { receiveLinks } from '../../../../src-main/app/receive-links.ts';

/** An app that only hears of links. */
function fakeApp() {
  const listeners = new Map<string, (...given: readonly unknown[]) => void>();
  const app = { on: (name: string, listener: (...given: readonly unknown[]) => void) => listeners.set(name, listener) };
  return {
    app: app as never, // `on` is all that is used of Electron's app
    openUrl: (url: string) => listeners.get('open-url')?.({ preventDefault: () => {} }, url),
    startAgain: (...args: readonly string[]) => listeners.get('second-instance')?.({}, args),
  };
}

function follow(args: readonly string[], early: (app: ReturnType<typeof fakeApp>) => void = () => {}) {
  const fake = fakeApp();
  const heard: string[] = [];
  const links = receiveLinks(fake.app, args);
  early(fake);
  links.follow(
    (text) => heard.push(text),
    () => heard.push('start'),
  );
  return { ...fake, heard };
}

test('a link on the command line of a closed app is opened once it is there', () => {
  expect(follow(['/opt/rubric', '--no-sandbox', 'rubric://interview/a1']).heard).toEqual(['rubric://interview/a1']);
  expect(follow(['/opt/rubric', '--demo']).heard).toEqual([]);
});

test('macOS hands a link over as an event, also before the app is there', () => {
  const { heard, openUrl } = follow(['/opt/rubric'], (app) => app.openUrl('rubric://position/p1'));
  expect(heard).toEqual(['rubric://position/p1']);
  openUrl('rubric://candidate/c1');
  expect(heard).toEqual(['rubric://position/p1', 'rubric://candidate/c1']);
});

test('a second start hands its link over; one without a link brings the window', () => {
  const { heard, startAgain } = follow(['/opt/rubric']);
  startAgain('/opt/rubric', 'rubric://interview/a1');
  startAgain('/opt/rubric');
  expect(heard).toEqual(['rubric://interview/a1', 'start']);
});
