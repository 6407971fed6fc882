import { outcomeOf } from './entry-outcome';

describe('what came of an action in the trail', () => {
  it('is told of a file that was verified: as it was, or changed', () => {
    expect(outcomeOf({ action: 'export.verified', details: { unchanged: true } })).toBe('export.verified.unchanged');
    expect(outcomeOf({ action: 'export.verified', details: { unchanged: false, changed: 3 } })).toBe('export.verified.changed');
  });

  it('is not told where the entry does not say, nor of anything else', () => {
    expect(outcomeOf({ action: 'export.verified', details: {} })).toBeNull();
    expect(outcomeOf({ action: 'export.finished', details: { unchanged: true } })).toBeNull();
  });
});
