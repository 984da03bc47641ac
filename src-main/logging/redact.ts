/**
 * Takes secrets and e-mail addresses out of a text. Pure, and deliberately greedy: a masked word in the log costs
 * little, a token in it costs an account.
 */
export function redact(text: string): string {
  let out = text;
  for (const [pattern, replacement] of rules) out = out.replace(pattern, replacement);
  return out;
}

/** Whether a field of this name holds something that is never logged, whatever it looks like. */
export function isSecretName(name: string): boolean {
  return secretNames.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
}

export const mask = '[redacted]';

const secretNames = new Set([
  'authorization',
  'proxyauthorization',
  'cookie',
  'setcookie',
  'token',
  'accesstoken',
  'refreshtoken',
  'idtoken',
  'apikey',
  'clientsecret',
  'secret',
  'password',
  'passphrase',
  'code',
  'codeverifier',
  'codechallenge',
  'state',
]);

/** Up to where a value reaches that stands bare: blanks, quotes, commas and the ends of a query end it. */
const bare = String.raw`[^\s"'&,;<>()\[\]{}\\]+`;
const secretKey =
  '(?:access|refresh|id)[_-]?token|token|api[\\s_-]?key|client[_-]?secret|secret|password|passphrase|code[_-]?verifier|code[_-]?challenge';

const rules: ReadonlyArray<readonly [RegExp, string]> = [
  // A whole header line, whatever its scheme: `Authorization: Basic …`, `"authorization":"Bearer …"`.
  [/((?:proxy-)?authorization|(?:set-)?cookie)(\\*["']?\s*[:=]\s*)(?!\[redacted\])[^\r\n"'}]+/gi, `$1$2${mask}`],
  [/\b(bearer|basic)\s+[^\s"',;\\]+/gi, `$1 ${mask}`],
  // JSON members, and those of JSON within a JSON string: "refresh_token":"…", \"apiKey\":\"…\".
  [new RegExp(String.raw`(["'](?:${secretKey})["']\s*:\s*")(?:[^"\\]|\\.)*`, 'gi'), `$1${mask}`],
  [new RegExp(String.raw`(\\+["'](?:${secretKey})\\+["']\s*:\s*\\+")[^"\\]*`, 'gi'), `$1${mask}`],
  // Forms, queries and prose: refresh_token=…, api key: …
  [new RegExp(String.raw`\b(${secretKey})(\s*[=:]\s*)(?![\[]redacted)${bare}`, 'gi'), `$1$2${mask}`],
  [new RegExp(String.raw`([?&#\s"']|^)(code|state)=${bare}`, 'gim'), `$1$2=${mask}`],
  // JWT-like: three runs of base64url with dots between; and Auth0's `v1.…` refresh tokens.
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g, mask],
  [/\bv1\.[\w-]{16,}/g, mask],
  [/[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}/g, mask],
  // Credentials inside an address: https://user:password@host.
  [/(\/\/)[^\s/@"']+@/g, `$1${mask}@`],
  // Any long unbroken run that mixes letters and digits: keys that nobody announced. Ids (36 characters) stay readable.
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{40,}={0,2}/g, mask],
  [/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
];
