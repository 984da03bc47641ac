import { describe, expect, test } from 'vitest';
import type { Connection, ConnectionState, SetupStep } from '../../../../src-preload/contract/connection.ts';
import {
  type Choice,
  emptyChoice,
  isComplete,
  needsClient,
  startOf,
} from '../../../../src-renderer/screens/connect/choice.ts';
import { shareDone } from '../../../../src-renderer/screens/connect/setup-share.ts';

const state: ConnectionState = {
  connection: null,
  flow: null,
  hasKeyring: true,
  suggestedKeep: 'session',
  configuredClients: ['sandbox'],
  callbackUrl: 'http://localhost:53682/callback',
};

function choice(values: Partial<Choice> = {}): Choice {
  return { ...emptyChoice(state), ...values };
}

describe('what Submit needs', () => {
  test('an account must be chosen', () => {
    expect(isComplete(choice(), state)).toBe(false);
    expect(isComplete(choice({ environment: 'sandbox' }), state)).toBe(true);
  });

  test('without a configured client its id and secret', () => {
    const production = choice({ environment: 'production' });
    expect(needsClient(production, state)).toBe(true);
    expect(isComplete(production, state)).toBe(false);
    expect(isComplete({ ...production, clientId: 'id', clientSecret: '  ' }, state)).toBe(false);
    expect(isComplete({ ...production, clientId: 'id', clientSecret: 'words' }, state)).toBe(true);
  });

  test('in the place of a configured client another one, when that is wanted', () => {
    const other = choice({ environment: 'sandbox', isOtherClient: true });
    expect(isComplete(other, state)).toBe(false);
    const typed = { ...other, clientId: 'id', clientSecret: 'new words' };
    expect(isComplete(typed, state)).toBe(true);
    expect(startOf(typed, state)).toMatchObject({ clientId: 'id', clientSecret: 'new words' });
    expect(isComplete({ ...other, method: 'api-key', apiKey: 'words' }, state)).toBe(true);
  });

  test('with a key, the key and no client', () => {
    const key = choice({ environment: 'production', method: 'api-key' });
    expect(needsClient(key, state)).toBe(false);
    expect(isComplete(key, state)).toBe(false);
    expect(isComplete({ ...key, apiKey: 'words' }, state)).toBe(true);
  });
});

describe('what is sent', () => {
  const typed = { apiKey: ' key words ', clientId: ' id ', clientSecret: ' secret words ', keep: 'store' } as const;

  test('only what the chosen way uses', () => {
    expect(startOf(choice({ ...typed, method: 'api-key', environment: 'production' }), state)).toEqual({
      method: 'api-key',
      environment: 'production',
      keep: 'store',
      apiKey: 'key words',
    });
    expect(startOf(choice({ ...typed, environment: 'production' }), state)).toEqual({
      method: 'oauth',
      environment: 'production',
      keep: 'store',
      features: ['scheduled-interviews', 'export-pdf', 'export-notes', 'feedback-forms'],
      clientId: 'id',
      clientSecret: 'secret words',
    });
    expect(startOf(choice({ ...typed, environment: 'sandbox' }), state)).toEqual({
      method: 'oauth',
      environment: 'sandbox',
      keep: 'store',
      features: ['scheduled-interviews', 'export-pdf', 'export-notes', 'feedback-forms'],
    });
  });

  test('an update begins with what the connection has', () => {
    const connection: Connection = {
      id: 'c1',
      kind: 'lever',
      environment: 'sandbox',
      method: 'api-key',
      state: 'connected',
      error: null,
      connectedAt: 0,
      lastContactAt: null,
      userId: null,
      grants: [],
      secretsKept: 'keyring',
    };
    expect(emptyChoice({ ...state, connection })).toMatchObject({ method: 'api-key', environment: 'sandbox' });
    const demo: Connection = { ...connection, kind: 'demo', environment: 'demo' };
    expect(emptyChoice({ ...state, connection: demo })).toMatchObject({ method: 'oauth', environment: null });
  });
});

describe('how much of the set-up is done', () => {
  const step = (values: Partial<SetupStep>): SetupStep => ({
    what: 'users',
    state: 'next',
    done: 0,
    total: null,
    ...values,
  });

  test('each step counts the same, the one in hand by its rows', () => {
    expect(shareDone([])).toBe(0);
    expect(shareDone([step({ state: 'done' }), step({})])).toBe(0.5);
    expect(shareDone([step({ state: 'done' }), step({ state: 'running', done: 50, total: 100 })])).toBe(0.75);
    expect(shareDone([step({ state: 'running', done: 50 }), step({})])).toBe(0);
    expect(shareDone([step({ state: 'running', done: 9, total: 3 })])).toBe(1);
  });
});
