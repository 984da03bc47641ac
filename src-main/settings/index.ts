export type { OAuthClient, ShippedClients } from './oauth-clients.ts';
export { type LeverAccount, openSettings, type SettingsStore } from './open-settings.ts';
export { type Overrides, readOverrides } from './overrides.ts';
export { defaultSettings } from './stored.ts';
export { updateChannelOf } from './update-channel.ts';
