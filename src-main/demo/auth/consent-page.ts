function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2330;margin:0}
main{max-width:34rem;margin:4rem auto;background:#fff;padding:2rem 2.5rem;border-radius:12px;border:1px solid #dde1e8}
h1{font-size:1.3rem;margin-top:0}li{font-family:ui-monospace,monospace;font-size:.9rem}
a{display:inline-block;padding:.5rem 1.4rem;border-radius:8px;text-decoration:none;border:1px solid #1d5fd1}
a.allow{background:#1d5fd1;color:#fff}a.deny{color:#1d5fd1;margin-left:.75rem}p.small{color:#5a6473;font-size:.9rem}`;

function frame(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}

/** The page on which a Super Admin grants access. The demo has no sign-in: whoever sees it is the Super Admin. */
export function consentPage(account: string, scopes: readonly string[], allow: string, deny: string): string {
  const rows = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('');
  return frame(
    'Authorize access',
    `<h1>An app asks for access to the demo workspace of ${escapeHtml(account)}</h1>
<p>You are signed in as a Super Admin. The app will be allowed:</p><ul>${rows}</ul>
<p><a class="allow" href="${escapeHtml(allow)}">Allow</a><a class="deny" href="${escapeHtml(deny)}">Deny</a></p>
<p class="small">This page stands for Lever's own. Everybody in this workspace is invented.</p>`,
  );
}

/** Lever's browser window shows "undefined" when a parameter differs from the registration (section 2.3). */
export function mismatchPage(): string {
  return frame('Lever', '<p>undefined</p>');
}

export function expiredPage(): string {
  return frame('Authorize access', '<h1>This request has ended</h1><p>Start the connection again in the app.</p>');
}
