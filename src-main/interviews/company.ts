import { domainOf, normaliseEmail } from './email-address.ts';

/** Hosts of mailboxes that anybody can have; they say nothing about a company. */
const publicHosts: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'icloud.com'],
  ...['me.com', 'mac.com', 'aol.com', 'gmx.de', 'gmx.net', 'web.de', 'proton.me', 'protonmail.com', 'mail.com'],
]);

/** Who belongs to the company: domains without @, addresses as people write them. */
export type Company = {
  readonly ownDomains: readonly string[];
  readonly selfEmails: readonly string[];
  readonly leverUserEmails: readonly string[];
};

export type Belonging = 'self' | 'colleague' | 'outside';

/**
 * Tells who an address belongs to. A colleague is a Lever user, or has an address at one of the company's domains or
 * below it. A public mail host never counts as the company's, whatever the settings say.
 */
export function belongingOf(company: Company): (address: string) => Belonging {
  const selves = new Set(company.selfEmails.map(normaliseEmail));
  const users = new Set(company.leverUserEmails.map(normaliseEmail));
  const domains = company.ownDomains
    .map((domain) => domain.trim().toLowerCase().replace(/^@/u, ''))
    .filter((domain) => domain !== '' && !publicHosts.has(domain));
  return (address) => {
    const normal = normaliseEmail(address);
    if (normal !== '' && selves.has(normal)) return 'self';
    if (normal !== '' && users.has(normal)) return 'colleague';
    const domain = domainOf(address);
    return domains.some((own) => domain === own || domain.endsWith(`.${own}`)) ? 'colleague' : 'outside';
  };
}
