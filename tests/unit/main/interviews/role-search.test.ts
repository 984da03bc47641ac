import { describe, expect, it } from 'vitest';
import { roleLibrary } from '../../../../src-main/interviews/role-library.ts';
import { matchRole, searchRoles } from '../../../../src-main/interviews/role-search.ts';
import { isOneTypoApart, roleWords } from '../../../../src-main/interviews/role-words.ts';

describe('matchRole', () => {
  it.each([
    ['Sr. FE eng', 'frontend-engineer'],
    ['Product marketing mgr (EMEA)', 'product-marketing-manager'],
    ['software developr', 'full-stack-engineer'],
    ['Senior Backend Engineer (Kotlin)', 'backend-engineer'],
    ['Software Engineer (Backend)', 'backend-engineer'],
    ['Backend Engineer, Payments', 'backend-engineer'],
    ['Back-End Developer (m/w/d)', 'backend-engineer'],
    ['Backend Working Student', 'backend-engineer'],
    ['Full Stack Dev', 'full-stack-engineer'],
    ['DevOps', 'platform-engineer'],
    ['Frontend', 'frontend-engineer'],
    ['Head of Customer Support', 'support-manager'],
    ['VP of Engineering', 'head-of-engineering'],
    ['Engineering Manager', 'engineering-manager'],
    ['Manager, Product Marketing', 'product-marketing-manager'],
    ['Data scientst', 'data-scientist'],
    ['Customer Success Mgr', 'customer-success-manager'],
    ['SDR', 'sales-development-representative'],
    ['HR mgr', 'hr-business-partner'],
    ['QA', 'qa-engineer'],
    ['Legal', 'legal-counsel'],
    ['Designer', 'product-designer'],
  ])('%s is %s', (text, id) => {
    expect(matchRole(text)?.id).toBe(id);
  });

  it.each([['Softwareentwickler'], ['Chef'], [''], ['   '], ['Senior'], ['🙂'], ['Astronaut']])(
    '%s is unknown',
    (text) => {
      expect(matchRole(text)).toBeNull();
    },
  );

  it('finds every role by its title and by each alias', () => {
    for (const role of roleLibrary.roles) {
      for (const name of [role.title, ...role.aliases]) expect([name, matchRole(name)?.id]).toEqual([name, role.id]);
    }
  });
});

describe('searchRoles', () => {
  const found = (query: string) => searchRoles(query, 20).map((role) => role.id);

  it.each([
    ['back', 'backend-engineer'],
    ['fe', 'frontend-engineer'],
    ['front e', 'frontend-engineer'],
    ['desinger', 'product-designer'],
    ['cust suc', 'customer-success-manager'],
    ['pm', 'product-manager'],
    ['RECRUITÉR', 'recruiter'],
    ['backend engineer', 'backend-engineer'],
  ])('%s finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('gives a title before an alias of the same beginning', () => {
    expect(found('data an')[0]).toBe('data-analyst');
    expect(found('accountant')[0]).toBe('accountant');
  });

  it('gives the library for nothing typed, and nothing for what nobody is called', () => {
    expect(found('')).toHaveLength(20);
    expect(found('xyzzy')).toEqual([]);
    expect(found('???')).toEqual([]);
  });

  it('keeps to the limit and never names a role twice', () => {
    expect(searchRoles('e', 3)).toHaveLength(3);
    const ids = found('manager');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('words of a role', () => {
  it('spells short forms out and leaves seniority and place aside', () => {
    expect(roleWords('Sr. Front-End Eng II (remote)')).toEqual(['frontend', 'engineer']);
  });

  it.each([
    ['developer', 'developr', true],
    ['developer', 'develpoer', true],
    ['developer', 'devoloper', true],
    ['developer', 'developers', true],
    ['developer', 'developer', false],
    ['developer', 'devlopr', false],
    ['chef', 'chief', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOneTypoApart(one, other)).toBe(expected);
    expect(isOneTypoApart(other, one)).toBe(expected);
  });
});
