import { chartOf, LEFT, WIDTH } from './submissions-curve.js';

describe('the curve of submissions', () => {
  it('runs from the first day to the due day, and ends where it has come to', () => {
    const days = [
      { day: '2026-11-01', submitted: 0 },
      { day: '2026-11-02', submitted: 5 },
    ];

    const { curve, end, due, ticks, last } = chartOf(days, 10, '2026-11-03');

    // half of the days, half of the height (108 at the bottom, 16 at the top)
    expect(curve).toBe('M30 108L165 62');
    expect([end, due, last]).toEqual([{ x: 165, y: 62 }, { x: WIDTH }, '2026-11-03']);
    expect(ticks.map(({ value }) => value)).toEqual([0, 5, 10]);
  });

  it('goes on after the due day', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => ({ day, submitted: 1 }));

    expect(chartOf(days, 1, '2026-11-02')).toMatchObject({ due: { x: (LEFT + WIDTH) / 2 }, last: '2026-11-03' });
  });

  it('is drawn on the first day as well, and where nobody is asked', () => {
    expect(chartOf([{ day: '2026-11-01', submitted: 0 }], 0, '2026-11-01')).toMatchObject({ curve: 'M30 108', ticks: [{ value: 0 }] });
  });
});
