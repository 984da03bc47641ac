import { expect, it } from 'vitest';
import { type HeldRequests, holdRequests } from '../../../../src-main/app/held-requests.ts';
import { channelName, channels } from '../../../../src-preload/contract/channels.ts';

it('keeps a request until its handler is registered, then answers it and those after it', async () => {
  const listeners = new Map<string, Parameters<HeldRequests['handle']>[1]>();
  const held = holdRequests({ handle: (name, listener) => listeners.set(name, listener) });
  const names = Object.entries(channels).flatMap(([subject, methods]) => methods.map((m) => channelName(subject, m)));
  expect([...listeners.keys()]).toEqual(names);

  const [name = '', other = ''] = names;
  const event = {} as Parameters<Parameters<HeldRequests['handle']>[1]>[0]; // only handed through
  const answered: unknown[] = [];
  const early = listeners
    .get(name)?.(event, 1)
    .then((value: unknown) => answered.push(value));
  const unanswered = listeners.get(other)?.(event, 2);
  expect(answered).toEqual([]);
  held.handle(name, (_event, argument) => `answer to ${argument}`);
  await early;
  expect(answered).toEqual(['answer to 1']);
  expect(await listeners.get(name)?.(event, 3)).toBe('answer to 3');
  expect(await Promise.race([unanswered, Promise.resolve('still waiting')])).toBe('still waiting');
});
