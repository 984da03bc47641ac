import { describe, expect, it } from 'vitest';
import { suggestLinks } from '../../../../src-main/interviews/suggest-links.ts';

const candidate = (id: string, name: string, email = '', isArchived = false) => ({
  name,
  emails: email === '' ? [] : [email],
  opportunityId: id,
  isArchived,
});

const found = (person: { name: string; email: string | null }, candidates: ReturnType<typeof candidate>[]) =>
  suggestLinks(person, candidates).map(({ candidate: one, reason }) => `${one.opportunityId} ${reason}`);

describe('whom somebody added by hand may be in Lever', () => {
  it('the same address before the same name, each once', () => {
    const candidates = [
      candidate('1', 'Zoë Example'),
      candidate('2', 'Z. Example', 'Zoe@Mail.example'),
      candidate('3', 'Somebody Else', 'other@mail.example'),
    ];
    expect(found({ name: 'Zoe Example', email: 'zoe@mail.example' }, candidates)).toEqual(['2 email', '1 name']);
  });

  it('short forms of a name, and open candidacies first', () => {
    const candidates = [candidate('1', 'Robert Example', '', true), candidate('2', 'Robert Example')];
    expect(found({ name: 'Bob Example', email: null }, candidates)).toEqual(['2 name', '1 name']);
  });

  it('nobody who shares one part of the name only, and nobody added by hand', () => {
    const byHand = { ...candidate('', 'Ada Example'), opportunityId: null };
    expect(suggestLinks({ name: 'Ada Example', email: null }, [byHand, candidate('1', 'Ada Other')])).toEqual([]);
  });
});
