import { isOutdated } from './outdated';

describe('a page whose part cannot be fetched', () => {
  it.each([
    'TypeError: Failed to fetch dynamically imported module: http://localhost/assets/audit-1.js',
    'TypeError: error loading dynamically imported module: http://localhost/assets/audit-1.js',
    'TypeError: Importing a module script failed.',
    'Error: Unable to preload CSS for /assets/audit-1.css',
  ])('is of an older build: %s', (words) => {
    expect(isOutdated(words)).toBe(true);
  });

  it('is not, where something else went wrong', () => {
    expect(isOutdated(new TypeError('Failed to fetch'))).toBe(false);
  });
});
