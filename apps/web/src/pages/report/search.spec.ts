import { choosesQuestions, countConditions, filterOf, reportSearchIn } from './search.js';

const SUPPLIER = '0193e9c2-4b6f-7c1e-9a53-0d1f2e3a4b5c';

describe('a report in an address', () => {
  it('keeps what it knows, and leaves out what anybody may have written there', () => {
    const read = reportSearchIn({
      classes: ['hi'],
      criticality: ['high', 'extreme'],
      tags: '金型',
      industries: ['製造', '製造'],
      sizes: [300],
      suppliers: [SUPPLIER, 'me'],
      standings: ['major', 'fine'],
      domains: ['IAM'],
      phases: ['governance'],
      question: 'IAM-03',
      view: 'questions',
      sort: '-attainment',
      by: 'size',
      cursor: 'x',
    });

    expect(read).toEqual({
      classes: ['hi'],
      criticality: ['high'],
      tags: ['金型'],
      industries: ['製造'],
      sizes: ['300'],
      suppliers: [SUPPLIER],
      standings: ['major'],
      domains: ['IAM'],
      question: 'IAM-03',
      view: 'questions',
      sort: '-attainment',
      by: 'size',
    });
  });

  it('asks for everybody where nothing that is left makes sense', () => {
    expect(reportSearchIn({ suppliers: ['me'], standings: [], phases: 'x', view: 'domains', sort: 'standing', by: 'industry' })).toEqual(
      {},
    );
  });

  it('has the same filter whichever question stands open, and however its map is looked at', () => {
    const search = { tags: ['金型'], question: 'IAM-03', view: 'questions', sort: '-name', by: 'size' } as const;
    const mutable = { ...search, tags: [...search.tags] };

    expect([filterOf(mutable), countConditions(mutable), countConditions({ question: 'IAM-03' })]).toEqual([{ tags: ['金型'] }, 1, 0]);
  });

  it('is about some questions only by domain or phase', () => {
    expect([{ domains: ['IAM'] }, { phases: ['intrusion' as const] }, { tags: ['金型'] }].map(choosesQuestions)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
