import { needsIn } from './needs.js';

type Overview = Parameters<typeof needsIn>[0];

const NOTHING: Overview = {
  late: { count: 0, oldestDueAt: null, first: [] },
  mails: { count: 0, first: [] },
  submissions: { count: 0, first: [] },
  withoutClass: { count: 0, first: [] },
  withoutContact: { count: 0, first: [] },
  running: { count: 0, first: [] },
  chain: null,
  asked: { count: 0, overdue: 0, first: [] },
};
const kinds = (overview: Overview) => needsIn(overview).map(({ key, needs }) => [key, ...needs.map(({ kind }) => kind)]);

describe('what needs somebody today', () => {
  it('is nothing where nothing is there, or nothing may be read', () => {
    expect(kinds(NOTHING)).toEqual([]);
    expect(kinds({ ...NOTHING, late: null, asked: null, mails: null })).toEqual([]);
  });

  it('is urgent where somebody waits for it, and our own answers above all', () => {
    const overview = {
      ...NOTHING,
      late: { count: 2, oldestDueAt: null, first: [] },
      withoutClass: { count: 1, first: [] },
      asked: { count: 1, overdue: 1, first: [] },
    };

    expect(kinds(overview)).toEqual([
      ['urgent', 'asked', 'late'],
      ['tidy', 'withoutClass'],
    ]);
  });

  it('is among the assessments where we are asked and still have time', () => {
    expect(kinds({ ...NOTHING, asked: { count: 1, overdue: 0, first: [] }, submissions: { count: 3, first: [] } })).toEqual([
      ['assessments', 'asked', 'submissions'],
    ]);
  });
});
