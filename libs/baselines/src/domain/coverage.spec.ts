import { uncoveredClasses } from './coverage.js';

describe('uncoveredClasses', () => {
  it('names a class without any target of 1 or more, in the order asked', () => {
    const targets = { 'Q-1': { secret: 2, open: 0 }, 'Q-2': { secret: 1 } };

    const uncovered = uncoveredClasses({ targets }, ['unheard_of', 'secret', 'open']);

    expect(uncovered).toEqual(['unheard_of', 'open']);
  });

  it('finds nothing covered in an empty baseline', () => {
    expect(uncoveredClasses({ targets: {} }, ['secret'])).toEqual(['secret']);
  });
});
