import { describe, expect, it } from 'vitest';
import { listAnswer, singleAnswer, withRaw } from '../../../../../src-main/clients/lever/envelope.ts';
import {
  createdNoteSchema,
  fileSchema,
  interviewSchema,
  noteSchema,
  opportunitySchema,
  postingSchema,
  stageSchema,
} from '../../../../../src-main/clients/lever/schemas.ts';

const id = '0b7e1c52-0000-4000-8000-000000000201';

describe('answers', () => {
  const list = listAnswer(stageSchema);
  const items = [{ id: 'lead-new', text: 'New lead' }];

  it.each([
    ['enveloped', { data: items, hasNext: false }, null],
    ['with a next page', { data: items, hasNext: true, next: '%5B3%2C1%5D' }, '%5B3%2C1%5D'],
    ['with a token that hasNext takes back', { data: items, hasNext: false, next: 'x' }, null],
    ['without paging', { data: items }, null],
    ['bare', items, null],
    ['nested once more', { data: { data: items, hasNext: false } }, null],
  ])('reads a list %s', (_, answer, next) => {
    expect(list.parse(answer)).toEqual({ items, raw: items, next });
  });

  it.each([
    ['no list', { data: 7 }, 'data'],
    ['an error body', { code: 'X', message: 'y' }, 'data'],
    ['text', 'html', 'data'],
    ['more without a token', { data: items, hasNext: true }, 'data'],
    ['a wrong item', { data: [...items, { id: 7 }], hasNext: false }, 'data.1.id'],
  ])('refuses %s and names the place', (_, answer, place) => {
    const parsed = list.safeParse(answer);
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(place);
  });

  it('reads a single object in its envelope, nested and bare, and keeps what came', () => {
    const single = singleAnswer(withRaw(stageSchema));
    const raw = { id: 'offer', text: 'Offer', unknown: true };
    for (const answer of [{ data: raw }, { data: { data: [raw], hasNext: false } }, raw]) {
      expect(single.parse(answer)).toEqual({ item: { id: 'offer', text: 'Offer' }, raw });
    }
  });
});

describe('records', () => {
  it('reads an opportunity as recorded, with slugs, nulls and an expanded application', () => {
    const read = opportunitySchema.parse({
      id,
      name: 'Ada Example',
      contact: 'c1',
      stage: 'applicant-new',
      stageChanges: [{ toStageId: 'x' }],
      archived: { reason: 'r1', archivedAt: 1_751_493_000_000 },
      applications: [{ id: 'a1', posting: { id: 'p1', text: 'Engineer' }, createdAt: 5 }],
      updatedAt: null,
      dataProtection: null,
    });
    expect(read).toMatchObject({
      contact: 'c1',
      stage: { id: 'applicant-new', text: null },
      applications: [{ id: 'a1', posting: 'p1', createdAt: 5 }],
      updatedAt: null,
      isAnonymized: false,
      emails: [],
    });
    expect(read).not.toHaveProperty('stageChanges');
  });

  it('reads an opportunity with everything expanded, and one with hardly anything', () => {
    expect(
      opportunitySchema.parse({
        id,
        name: null,
        contact: { id: 'c1', name: 'Ada' },
        stage: { id: 's1', text: 'Screen' },
        owner: { id: 'u1' },
        followers: [{ id: 'u1' }, 'u2'],
        location: { name: 'Berlin' },
      }),
    ).toMatchObject({
      name: '',
      contact: 'c1',
      stage: { id: 's1', text: 'Screen' },
      owner: 'u1',
      followers: ['u1', 'u2'],
      location: 'Berlin',
    });
    expect(opportunitySchema.parse({ id }).applications).toEqual([]);
    expect(opportunitySchema.safeParse({ name: 'nobody' }).success).toBe(false);
  });

  it('reads numbers that the documentation prints as strings', () => {
    expect(
      fileSchema.parse({ id, name: 'a.pdf', ext: '.pdf', uploadedAt: '1468953420000', size: '20480' }),
    ).toMatchObject({
      uploadedAt: 1_468_953_420_000,
      size: 20_480,
      status: null,
    });
    expect(fileSchema.safeParse({ id, size: 'big' }).success).toBe(false);
  });

  it('reads a posting that is a draft', () => {
    const read = postingSchema.parse({
      id,
      text: 'Engineer',
      state: 'draft',
      urls: null,
      distributionChannels: null,
      user: null,
    });
    expect(read).toMatchObject({ state: 'draft', urls: null, categories: null, content: null });
  });

  it('reads the id of a created note, documented or recorded', () => {
    expect(createdNoteSchema.parse({ noteId: 'n1' })).toEqual({ id: 'n1' });
    expect(createdNoteSchema.parse({ id: 'n2', noteId: 'n2', text: 'Note' })).toEqual({ id: 'n2' });
    expect(createdNoteSchema.safeParse({}).success).toBe(false);
  });

  it('reads notes and interviews with what may be missing', () => {
    expect(noteSchema.parse({ id, fields: [{ value: 'text', user: null }], user: { id: 'u1' } })).toMatchObject({
      user: 'u1',
      secret: false,
    });
    expect(
      interviewSchema.parse({
        id,
        panel: 'p',
        date: 1,
        duration: 45,
        interviewers: [{ id: 'u', name: 'Ivo', email: null }],
      }),
    ).toMatchObject({
      duration: 45,
      interviewers: [{ id: 'u', name: 'Ivo', email: '' }],
      postings: [],
      canceledAt: null,
    });
  });
});
