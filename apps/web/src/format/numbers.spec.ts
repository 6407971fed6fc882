import { attainmentStep, oneDecimal, perCentAndTenth, signedPoints, wholePerCent } from './numbers.js';

describe('a share as whole per cent', () => {
  it.each([
    [0, 0],
    [0.395, 40],
    [0.995, 99],
    [0.996, 99],
    [0.999999, 99],
    [1, 100],
    // 100 · 0.285 and 100 · 0.145 fall short of the half in binary
    [0.285, 29],
    [0.145, 15],
  ])('%d reads %d', (share, shown) => {
    expect(wholePerCent(share)).toBe(shown);
  });
});

describe('a value to one decimal', () => {
  it.each([
    [2.905, '2.9'],
    [1.25, '1.3'],
    [4, '4.0'],
  ])('%d reads %s', (value, shown) => {
    expect(oneDecimal(value)).toBe(shown);
  });
});

describe('the colour of an attainment', () => {
  it.each([
    [0.394, 0],
    [0.396, 1],
    [0.594, 1],
    [0.6, 2],
    [0.8, 3],
    [0.996, 3],
    [1, 4],
    [null, null],
  ])('of %s is that of level %s', (attainment, step) => {
    expect(attainmentStep(attainment)).toBe(step);
  });
});

describe('a share as per cent with one decimal', () => {
  it.each([
    [0.8564, '85.6'],
    [0.86405, '86.4'],
    [0.9999, '99.9'],
    [1, '100.0'],
  ])('%d reads %s', (share, shown) => {
    expect(perCentAndTenth(share)).toBe(shown);
  });
});

describe('a difference in points', () => {
  it.each([
    [0.864 - 0.8564, '+0.8'],
    [0.61 - 0.7955, '−18.6'],
    [0.0004, '±0'],
    [0, '±0'],
  ])('%d reads %s', (difference, shown) => {
    expect(signedPoints(difference)).toBe(shown);
  });
});
