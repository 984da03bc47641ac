import type { AuthMethod, ConnectionState, StartConnection } from '../../../src-preload/contract/connection.ts';
import { featuresAskedFor, type OptionalFeature, optionalFeatures } from '../../../src-preload/contract/features.ts';

export type Integration = 'lever' | 'demo';

/** What a person chose and typed on the way through the wizard. It is kept when a try fails. */
export type Choice = {
  readonly integration: Integration;
  readonly method: AuthMethod;
  readonly environment: 'sandbox' | 'production' | null;
  readonly apiKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Another OAuth app than the known one is to be typed in: its secret was changed in Lever, say. */
  readonly isOtherClient: boolean;
  readonly keep: 'store' | 'session';
  /** What Lever is asked for besides what Rubric cannot do without. */
  readonly features: readonly OptionalFeature[];
};

/** The choice to begin with; for an update what the connection has already. */
export function emptyChoice({ connection, suggestedKeep }: ConnectionState): Choice {
  const environment = connection?.environment;
  return {
    integration: 'lever',
    method: connection?.kind === 'lever' ? connection.method : 'oauth',
    environment: environment === 'sandbox' || environment === 'production' ? environment : null,
    apiKey: '',
    clientId: '',
    clientSecret: '',
    isOtherClient: false,
    keep: suggestedKeep,
    features:
      connection?.kind === 'lever' && connection.method === 'oauth'
        ? featuresAskedFor(connection.grants)
        : optionalFeatures,
  };
}

/** Whether the company's OAuth app has to be typed in for this choice. */
export function needsClient(choice: Choice, state: ConnectionState): boolean {
  if (choice.method !== 'oauth' || choice.environment === null) return false;
  return choice.isOtherClient || !state.configuredClients.includes(choice.environment);
}

/** Whether all is there that `Submit` needs. */
export function isComplete(choice: Choice, state: ConnectionState): boolean {
  if (choice.environment === null) return false;
  if (choice.method === 'api-key') return choice.apiKey.trim() !== '';
  return !needsClient(choice, state) || (choice.clientId.trim() !== '' && choice.clientSecret.trim() !== '');
}

/** Whether something was typed that nobody wants to type or fetch again. */
export function hasTyped({ apiKey, clientId, clientSecret }: Choice): boolean {
  return `${apiKey}${clientId}${clientSecret}` !== '';
}

/** The request of a complete choice: only what its method uses is sent. */
export function startOf(choice: Choice, state: ConnectionState): StartConnection {
  const { method, environment, keep, apiKey, clientId, clientSecret } = choice;
  const base = { method, environment: environment ?? 'production', keep };
  if (method === 'api-key') return { ...base, apiKey: apiKey.trim() };
  const asked = { ...base, features: [...choice.features] };
  return needsClient(choice, state)
    ? { ...asked, clientId: clientId.trim(), clientSecret: clientSecret.trim() }
    : asked;
}
