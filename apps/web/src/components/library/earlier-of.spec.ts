import { earlierOf } from './earlier-of';
import type { LibraryVersion } from './use-versions';

function version(id: string, ofId: string, number: number, originVersionId: string | null = null): LibraryVersion {
  return { id, ofId, number, originVersionId, name: { ja: id, en: id }, state: 'published', builtIn: false };
}

const VERSIONS = [
  version('std', 'built-in', 1),
  version('own-3', 'own', 3, 'std'),
  version('own-2', 'own', 2, 'std'),
  version('own-1', 'own', 1, 'std'),
];

describe('what a version is compared with at first', () => {
  it('is the one before it', () => {
    expect(earlierOf('own-3', VERSIONS)?.id).toBe('own-2');
  });

  it('is what it was copied from where it is the first', () => {
    expect(earlierOf('own-1', VERSIONS)?.id).toBe('std');
  });

  it('is nothing where there is neither', () => {
    expect(earlierOf('std', VERSIONS)).toBeNull();
    expect(earlierOf('unknown', VERSIONS)).toBeNull();
  });
});
