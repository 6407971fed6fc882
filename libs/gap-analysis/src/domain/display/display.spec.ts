import { attainmentBin } from './attainment-bin.js';
import { oneDecimal, wholePerCent } from './rounding.js';

describe('wholePerCent', () => {
  it.each([
    [0, 0],
    [0.004, 0],
    [0.395, 40],
    [0.7949, 79],
    [0.995, 99],
    [0.996, 99],
    [0.999999, 99],
    [1, 100],
  ])('shows %d as %d', (share, shown) => {
    expect(wholePerCent(share)).toBe(shown);
  });

  it('rounds halves up as a person would, where binary falls short of the half', () => {
    // 100 · 0.285 = 28.499999999999996 and 100 · 0.145 = 14.499999999999998 in binary
    expect([wholePerCent(0.285), wholePerCent(0.145)]).toEqual([29, 15]);
  });
});

describe('oneDecimal', () => {
  it.each([
    [2.905, 2.9],
    [1.25, 1.3],
    [1.005, 1],
    [66.47508942095828, 66.5],
    [4, 4],
  ])('shows %d as %d', (value, shown) => {
    expect(oneDecimal(value)).toBe(shown);
  });
});

describe('attainmentBin', () => {
  it.each([
    [0, 'below_40'],
    [0.394, 'below_40'],
    [0.396, 'from_40'],
    [0.594, 'from_40'],
    [0.6, 'from_60'],
    [0.794, 'from_60'],
    [0.8, 'from_80'],
    [0.996, 'from_80'],
    [1, 'full'],
    [null, null],
  ] as const)('puts %s into %s, by the number shown', (attainment, bin) => {
    expect(attainmentBin(attainment)).toBe(bin);
  });
});
