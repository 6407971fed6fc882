import { levelColour } from './palette.js';

describe('levelColour', () => {
  it.each([
    [0, '0', 0],
    [4, '0', 4],
    [2.46, '0', 2],
    [2.46, '0.0', 3],
    [2.44, '0.0', 2],
    [3.96, '0.0', 4],
  ])('colours %d, shown as %s, as level %i', (level, format, colour) => {
    expect(levelColour(level, format)).toBe(colour);
  });

  it.each([-1, 5])('has no colour for %d', (level) => {
    expect(levelColour(level, '0')).toBeNull();
  });
});
