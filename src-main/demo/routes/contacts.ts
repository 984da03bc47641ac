import { single } from '../answers.ts';
import { saveContact } from '../changes.ts';
import { badRequest, notFound } from '../errors.ts';
import { isObject, optionalText, readJsonObject } from '../json-body.ts';
import type { Contact, Phone } from '../records.ts';
import type { Call, Route } from '../router.ts';

const PHONE_TYPES = ['other', 'home', 'mobile', 'work', 'skype'] as const;

function contactOf(call: Call): Contact {
  const id = call.path('contactId');
  const contact = call.store.contacts.get(id);
  if (contact === undefined) throw notFound('contacts', id);
  return contact;
}

function readEmails(value: unknown): string[] {
  if (!Array.isArray(value)) throw badRequest('emails must be an array of strings');
  return value.map((email: unknown) => {
    if (typeof email !== 'string' || !email.includes('@')) throw badRequest('emails must be e-mail addresses');
    return email;
  });
}

function readPhones(value: unknown): Phone[] {
  if (!Array.isArray(value)) throw badRequest('phones must be an array');
  return value.map((phone: unknown) => {
    if (!isObject(phone) || typeof phone.value !== 'string') throw badRequest('phones must have a value');
    if (phone.type === undefined) return { value: phone.value };
    const type = PHONE_TYPES.find((known) => known === phone.type);
    if (type === undefined) throw badRequest(`The type of a phone must be one of ${PHONE_TYPES.join(', ')}`);
    return { type, value: phone.value };
  });
}

/** Contacts (lever-api.md, section 7). There is no list. */
export const contactRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/contacts/:contactId',
    endpoint: 'contacts.read',
    need: { resource: 'contact', access: 'read' },
    handle: (call) => single(contactOf(call)),
  },
  {
    method: 'PUT',
    path: '/contacts/:contactId',
    endpoint: 'contacts.update',
    need: { resource: 'contact', access: 'write' },
    handle: (call) => {
      const contact = contactOf(call);
      const body = readJsonObject(call.body, call.contentType, ['name', 'headline', 'location', 'emails', 'phones']);
      const location = optionalText(body, 'location');
      const changed: Contact = {
        ...contact,
        name: optionalText(body, 'name') ?? contact.name,
        headline: optionalText(body, 'headline') ?? contact.headline,
        location: location === undefined ? contact.location : { name: location },
        emails: body.emails === undefined ? contact.emails : readEmails(body.emails),
        phones: body.phones === undefined ? contact.phones : readPhones(body.phones),
      };
      saveContact(call.store, changed, call.clock.now());
      // The recorded answer of this call has no isAnonymized.
      const { isAnonymized: _isAnonymized, ...shown } = changed;
      return single(shown);
    },
  },
];
