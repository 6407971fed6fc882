import { type CampaignFigures, campaignReport, type QuestionFigures, topGaps } from './campaign-report.js';

const nothing: CampaignFigures = {
  asked: 0,
  standings: {},
  perceptions: {},
  attainments: [],
  intrusion: [],
  postIntrusion: [],
  mustGaps: 0,
  domains: [],
  questions: [],
  classes: [],
};

const question: QuestionFigures = {
  questionKey: 'Q',
  position: 1,
  domain: 'D',
  applicable: 4,
  suppliers: 2,
  mustSuppliers: 1,
  missing: 3,
  priority: 30,
};

describe('the report of a campaign', () => {
  it('counts who has not submitted as incomplete', () => {
    const { standings, submitted } = campaignReport({
      ...nothing,
      asked: 5,
      attainments: [0.5, 1],
      standings: { critical: 1, conforming: 1 },
    });

    expect(submitted).toBe(2);
    expect(standings).toEqual({ critical: 1, major: 0, minor: 0, conforming: 1, incomplete: 3 });
  });

  it('shows no statistics over fewer than five suppliers', () => {
    const { attainment, domains } = campaignReport({
      ...nothing,
      attainments: [0.2, 0.4, 0.6, 0.8],
      domains: [{ domain: 'D', attainments: [0.2, 0.4, 0.6, 0.8], mustGaps: 3 }],
    });

    expect(attainment).toBeNull();
    expect(domains).toEqual([{ domain: 'D', distribution: null, mustGaps: 3 }]);
  });

  it('does not count a supplier to whom nothing applies among the five', () => {
    expect(campaignReport({ ...nothing, attainments: [0.2, 0.4, 0.6, 0.8, null] }).attainment).toBeNull();
  });

  it('shows the spread of five', () => {
    expect(campaignReport({ ...nothing, attainments: [1, 0.8, 0.6, 0.4, 0.2] }).attainment).toEqual({
      count: 5,
      min: 0.2,
      p10: expect.closeTo(0.28, 9),
      median: 0.6,
      p90: expect.closeTo(0.92, 9),
      max: 1,
    });
  });

  it('names the weakest supplier of a class, the first by code among equals', () => {
    const link = (code: string, attainment: number | null) => ({ code, relationshipId: `r-${code}`, attainment });

    const [weakest] = campaignReport({
      ...nothing,
      classes: [{ classKey: 'hi', links: [link('B', 0.4), link('A', 0.4), link('C', null)] }],
    }).weakestLinks;

    expect(weakest).toMatchObject({ classKey: 'hi', suppliers: 2, weakest: { code: 'A' } });
  });
});

describe('top gaps', () => {
  it('come by the sum of priorities, then in catalogue order', () => {
    const found = topGaps([
      { ...question, questionKey: 'late', position: 3 },
      { ...question, questionKey: 'early', position: 2 },
      { ...question, questionKey: 'urgent', position: 9, priority: 31 },
    ]);

    expect(found.map(({ questionKey }) => questionKey)).toEqual(['urgent', 'early', 'late']);
  });

  it('average the missing levels over those who fall short', () => {
    expect(topGaps([question])[0]?.meanGap).toBe(1.5);
  });

  it('leave out what nobody falls short of', () => {
    expect(topGaps([{ ...question, suppliers: 0, missing: 0, priority: 0 }])).toEqual([]);
  });
});
