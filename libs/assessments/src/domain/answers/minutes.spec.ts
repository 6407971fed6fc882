import { likelyMinutes } from './minutes.js';

describe('likelyMinutes', () => {
  it.each([
    [0, 0],
    [1, 5],
    [21, 30],
    [64, 90],
  ])('says for %d questions %d minutes', (questions, minutes) => {
    expect(likelyMinutes(questions)).toBe(minutes);
  });
});
