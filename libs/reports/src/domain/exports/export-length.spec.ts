import { lengthOf } from './export-length.js';

describe('the length of an export', () => {
  it('is told by how many answers it may hold', () => {
    expect(lengthOf({ suppliers: 781, questions: 64 })).toBe('short');
    expect(lengthOf({ suppliers: 782, questions: 64 })).toBe('long');
    expect(lengthOf({ suppliers: 2_000, questions: 21 })).toBe('short');
  });

  it('is short where nobody was asked', () => {
    expect(lengthOf({ suppliers: 0, questions: 64 })).toBe('short');
  });
});
