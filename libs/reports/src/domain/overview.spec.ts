import { cumulated, isStillRunning, weakestDomains } from './overview.js';

describe('a campaign', () => {
  const due = new Date('2026-11-20T14:59:59.999Z');

  it.each([
    ['before it is due, everybody done', '2026-11-19T00:00:00Z', 0, true],
    ['after it was due, an answer missing', '2026-11-24T00:00:00Z', 1, true],
    ['after it was due, everybody done', '2026-11-24T00:00:00Z', 0, false],
    ['a month after it was due, an answer missing', '2026-12-20T14:59:59.999Z', 1, false],
  ])('%s', (_when, now, missing, running) => {
    expect(isStillRunning(due, missing, new Date(now))).toBe(running);
  });
});

describe('submissions by day', () => {
  it('add up, with a point for every day', () => {
    const counts = [
      { day: '2026-11-02', count: 2 },
      { day: '2026-11-04', count: 1 },
    ];

    expect(cumulated('2026-11-01', '2026-11-05', counts)).toEqual([
      { day: '2026-11-01', count: 0 },
      { day: '2026-11-02', count: 2 },
      { day: '2026-11-03', count: 2 },
      { day: '2026-11-04', count: 3 },
      { day: '2026-11-05', count: 3 },
    ]);
  });

  it('cross the end of a month', () => {
    expect(cumulated('2026-11-30', '2026-12-01', []).map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01']);
  });
});

describe('the weakest domains', () => {
  const domain = (name: string, median: number | null) => ({ domain: name, distribution: median === null ? null : { median } });

  it('are those with the lowest medians, as many as are wanted', () => {
    const domains = [domain('GOV', 0.9), domain('SUP', 0.64), domain('CLS', 0.73), domain('USE', 0.73)];

    expect(weakestDomains(domains, 3).map((each) => each.domain)).toEqual(['SUP', 'CLS', 'USE']);
  });

  it('leave out what has too few members for a median', () => {
    expect(weakestDomains([domain('GOV', null)], 3)).toEqual([]);
  });
});
