export type { AnswerPages, PageText } from './answer-page.ts';
export { type CalendarAuth, createCalendarAuth } from './calendar-auth.ts';
export { microsoftAuthority } from './calendar-clients.ts';
export {
  type Auth,
  type AuthOptions,
  createAuth,
  type KeyStart,
  type OAuthStart,
  type SignIn,
  type SignInSecrets,
} from './create-auth.ts';
export { followAddress } from './follow.ts';
export type { LeverClients } from './lever-clients.ts';
export { type DemoAddress, type LeverHosts, leverHosts } from './lever-hosts.ts';
export { scopesForFeatures } from './scopes.ts';
export type { SafeStorage } from './sealing.ts';
export type { Supplier } from './tokens.ts';
export { openVault, type Vault, type VaultOptions } from './vault.ts';
