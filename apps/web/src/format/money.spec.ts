import { yen, yenRange } from './money';

describe('an amount in yen', () => {
  it.each([
    [50_000, '5万円', '¥50,000'],
    [15_000, '1.5万円', '¥15,000'],
    [5_000, '5,000円', '¥5,000'],
    [12_000_000, '1,200万円', '¥12,000,000'],
    [0, '0円', '¥0'],
  ])('%d', (amount, ja, en) => {
    expect([yen(amount, 'ja'), yen(amount, 'en')]).toEqual([ja, en]);
  });
});

describe('a range of amounts', () => {
  it.each([
    [30_000, 400_000, '3万〜40万円', '¥30,000–400,000'],
    [0, 50_000, '5万円', '¥50,000'],
    [50_000, 50_000, '5万円', '¥50,000'],
    [0, 0, null, null],
  ])('%d to %d', (low, high, ja, en) => {
    expect([yenRange(low, high, 'ja'), yenRange(low, high, 'en')]).toEqual([ja, en]);
  });
});
