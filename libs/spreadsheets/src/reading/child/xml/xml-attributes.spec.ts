import { areaIn, cellIn, decimalOf, truthOf, wholeOf } from './xml-attributes.js';

const DAMAGED = expect.objectContaining({ code: 'workbook_damaged' });

describe('truthOf', () => {
  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('reads %j as %j', (text, truth) => {
    expect(truthOf(text)).toBe(truth);
  });

  it('takes what is not said as it is told to', () => {
    expect([truthOf(undefined), truthOf(undefined, true)]).toEqual([false, true]);
  });

  it.each(['', 'on', 't', '2', 'TRUE', 'True', ' 1', '1 ', '-1'])('refuses %j', (text) => {
    expect(() => truthOf(text)).toThrow(DAMAGED);
  });
});

describe('wholeOf', () => {
  it.each([
    ['0', 0],
    ['18', 18],
    ['1048576', 1_048_576],
  ])('reads %j as %j', (text, number) => {
    expect(wholeOf(text)).toBe(number);
  });

  it.each([undefined, '', '18.5', '0xA5', '1.65e2', '1e2', ' 1', '+1', '-1', '１', '9'.repeat(16)])('refuses %j', (text) => {
    expect(() => wholeOf(text)).toThrow(DAMAGED);
  });
});

describe('decimalOf', () => {
  it.each([
    ['15', 15],
    ['15.75', 15.75],
    ['9.140625', 9.140_625],
    ['.5', 0.5],
    ['-1', -1],
    ['1.5E1', 15],
  ])('reads %j as %j', (text, number) => {
    expect(decimalOf(text)).toBe(number);
  });

  it.each([undefined, '', '1pt', '0.1x', '.1e', '0,1', '.', '0x1', ' 1', 'INF', 'NaN', 'Infinity'])('refuses %j', (text) => {
    expect(() => decimalOf(text)).toThrow(DAMAGED);
  });
});

describe('cellIn and areaIn', () => {
  it('read places and areas', () => {
    expect(cellIn('B7')).toEqual({ column: 1, row: 7 });
    expect(areaIn('A2:E20')).toEqual({ top: 2, left: 0, bottom: 20, right: 4 });
    expect(areaIn('$A2:$E$20')).toEqual({ top: 2, left: 0, bottom: 20, right: 4 });
  });

  it.each([undefined, '', 'a20', '$A$2', 'A2:B3', 'A0', ' A2'])('refuse %j as a place', (text) => {
    expect(() => cellIn(text)).toThrow(DAMAGED);
  });

  it.each([undefined, '', 'a2:e20', 'A2 : E20', 'E20:A2', 'Sheet2!A2:E20', 'A2:B3:C4', 'A$$2:C3', 'A2:C3$', '$$A2'])(
    'refuse %j as an area',
    (text) => {
      expect(() => areaIn(text)).toThrow(DAMAGED);
    },
  );
});
