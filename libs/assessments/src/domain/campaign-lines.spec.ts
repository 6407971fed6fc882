import type { CampaignLine, LineQuery } from './campaign-assessments.js';
import { pageOfLines } from './campaign-lines.js';

const line = (supplierCode: string, more: Partial<CampaignLine> = {}): CampaignLine => ({
  assessmentId: `id-${supplierCode}`,
  relationshipId: `relationship-${supplierCode}`,
  supplierCode,
  supplierName: `会社${supplierCode}`,
  state: 'issued',
  answered: 0,
  total: 10,
  dueAt: new Date('2026-11-20T14:59:59.999Z'),
  openedAt: null,
  startedAt: null,
  submittedAt: null,
  submissionId: null,
  overdue: false,
  ...more,
});
const codes = (lines: readonly CampaignLine[], query: Partial<LineQuery>) =>
  pageOfLines(lines, { limit: 50, ...query }).items.map(({ supplierCode }) => supplierCode);

describe('pageOfLines', () => {
  it('stands in the order of supplier codes where nothing is said', () => {
    expect(codes([line('C'), line('A'), line('B')], {})).toEqual(['A', 'B', 'C']);
  });

  it('sorts by progress, ties by code', () => {
    const lines = [line('D', { answered: 5 }), line('A', { answered: 9 }), line('C'), line('B')];

    expect(codes(lines, { sort: 'progress' })).toEqual(['B', 'C', 'D', 'A']);
    expect(codes(lines, { sort: '-progress' })).toEqual(['A', 'D', 'B', 'C']);
  });

  it('puts those without a submission last, whichever way round', () => {
    const lines = [line('A'), line('B', { submittedAt: new Date(2_000) }), line('C', { submittedAt: new Date(1_000) })];

    expect(codes(lines, { sort: 'submitted' })).toEqual(['C', 'B', 'A']);
    expect(codes(lines, { sort: '-submitted' })).toEqual(['B', 'C', 'A']);
  });

  it('keeps to states and to those that are overdue', () => {
    const lines = [line('A', { state: 'submitted' }), line('B', { overdue: true }), line('C')];

    expect(codes(lines, { states: ['issued'] })).toEqual(['B', 'C']);
    expect(codes(lines, { overdue: true })).toEqual(['B']);
    expect(codes(lines, { overdue: false })).toEqual(['A', 'C']);
  });

  it.each(['code', '-code', 'progress', '-progress', 'submitted', '-submitted', 'name', '-name'] as const)(
    'shows every line once over the pages of the order %s',
    (sort) => {
      const lines = Array.from({ length: 11 }, (_, at) =>
        line(`S${at}`, { answered: at % 3, submittedAt: at % 2 === 0 ? new Date(at % 4) : null }),
      );
      const seen: string[] = [];

      let cursor: string | null = null;
      do {
        const page = pageOfLines(lines, { sort, limit: 4, ...(cursor !== null && { cursor }) });
        seen.push(...page.items.map(({ assessmentId }) => assessmentId));
        cursor = page.next;
      } while (cursor !== null);

      expect(seen).toHaveLength(11);
      expect(new Set(seen).size).toBe(11);
    },
  );

  it('refuses a page mark that is none', () => {
    expect(() => codes([line('A')], { cursor: 'x' })).toThrow(expect.objectContaining({ code: 'cursor_invalid' }));
  });
});
