import { formatOf } from './sheet-model.js';
import { TENTHS_FORMAT, writtenFormat } from './written-formats.js';

const OWN = 170;

describe('writtenFormat', () => {
  it.each(['text', 'integer', 'decimal', 'percent', 'date', 'datetime', 'level'] as const)('knows that of a column of kind %s', (kind) => {
    expect(writtenFormat(OWN, formatOf({ key: 'x', header: 'X', kind }))).not.toBeNull();
  });

  it('knows that of attainment, which says 99 % until nothing is missing', () => {
    expect(writtenFormat(OWN, formatOf({ key: 'x', header: 'X', kind: 'percent', colour: 'attainment' }))).not.toBeNull();
  });

  it('knows that of tenths, which says 99.9 % until nothing is missing', () => {
    expect(writtenFormat(OWN, TENTHS_FORMAT)).not.toBeNull();
  });

  it.each([
    ['\\+0.0;\\-0.0;0.0', '+0.0;-0.0;0.0'],
    ['yyyy\\-mm\\-dd\\ hh:mm', 'yyyy-mm-dd hh:mm'],
    ['GENERAL', 'General'],
  ])('takes %s, as other programs write it, for %s', (other, own) => {
    expect(writtenFormat(OWN, other)).toBe(writtenFormat(OWN, own));
  });

  it.each([
    [0, 'General'],
    [9, '0%'],
    [49, '@'],
  ])('knows the format with the number %i', (id, code) => {
    expect(writtenFormat(id, undefined)).toBe(writtenFormat(OWN, code));
  });

  it.each([
    ['"100%"', OWN],
    [';;;', OWN],
    ['0"0"%', OWN],
    [';;;"Conforming"', OWN],
    ['\\0', OWN],
    ['0%', 3],
    [undefined, 14],
    [undefined, OWN],
  ])('knows nothing of ours that is shown as %j (%i)', (code, id) => {
    expect(writtenFormat(id, code)).toBeNull();
  });
});
