import type { CheckContext } from './supplier-checks.js';
import { changedFields, checkDraft, checkWhole, UNSAID } from './supplier-draft.js';

const CONTEXT: CheckContext = {
  classes: [
    { key: 'shagaihi', name: { ja: '社外秘', en: 'Internal' }, exposure: 1, position: 0 },
    { key: 'hi', name: { ja: '秘', en: 'Confidential' }, exposure: 2, position: 1 },
  ],
  ownNumber: '7000012050002',
  checkAddress: (address) => address.toLowerCase(),
};
const SUPPLIER = { ...UNSAID, code: 'A-1', name: '港機械' };

describe('what somebody typed about a supplier', () => {
  it('is cleaned field by field, and what was not typed is not there', () => {
    const checked = checkDraft(
      { code: ' Ａ－００１ ', nameKana: 'みなと', corporateNumber: '8-0000-1201-0038', tags: ['重点', ' 重点 ', ''] },
      CONTEXT,
    );

    expect(checked).toEqual({ code: 'A-001', nameKana: 'ミナト', corporateNumber: '8000012010038', tags: ['重点'] });
  });

  it('lists classes in the order of the set, each once', () => {
    expect(checkDraft({ classes: ['hi', 'shagaihi', 'hi'] }, CONTEXT)).toEqual({ classes: ['shagaihi', 'hi'] });
  });

  it('takes null and blanks for "not known"', () => {
    expect(checkDraft({ corporateNumber: null, industry: ' ', contractEnds: '' }, CONTEXT)).toEqual({
      corporateNumber: null,
      industry: null,
      contractEnds: null,
    });
  });

  it.each([
    [{ corporateNumber: '7000012050002' }, 'supplier_is_own_organization', 'corporateNumber'],
    [{ classes: ['hi', 'gokuhi'] }, 'class_unknown', 'classes'],
    [{ tags: ['a、b'] }, 'tag_separator', 'tags'],
    [{ tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, 'too_many_tags', 'tags'],
    [{ code: '' }, 'text_required', 'code'],
    [{ contacts: [{ name: ' ', email: 'a@example.jp', language: 'ja' as const }] }, 'text_required', 'contacts.0.name'],
    [
      { contacts: Array.from({ length: 11 }, () => ({ name: 'A', email: 'a@example.jp', language: 'ja' as const })) },
      'too_many_contacts',
      'contacts',
    ],
  ])('is refused: %j', (draft, code, field) => {
    expect(() => checkDraft(draft, CONTEXT)).toThrow(expect.objectContaining({ code, field }));
  });

  it('is refused where a contract would end before it begins', () => {
    expect(() => checkWhole({ ...SUPPLIER, contractBegins: '2026-04-01', contractEnds: '2026-03-31' })).toThrow(
      expect.objectContaining({ code: 'contract_ends_before_it_begins', field: 'contractEnds' }),
    );
    expect(() => checkWhole({ ...SUPPLIER, contractBegins: '2026-04-01', contractEnds: '2026-04-01' })).not.toThrow();
  });

  it('changes only what differs', () => {
    expect(changedFields(SUPPLIER, { name: '港機械', note: '新規', tags: [] })).toEqual(['note']);
  });
});
