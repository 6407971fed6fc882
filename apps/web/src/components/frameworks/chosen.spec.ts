import type { FrameworkCoverageView } from '~/api/generated/types.gen';

import { chosenOf, frameworkSearchIn } from './chosen.js';

const framework = (id: string, ...levels: string[]) =>
  ({ id, levels: levels.map((level) => ({ id: level })) }) as unknown as FrameworkCoverageView;
const OFFERED = [framework('stars', '★3', '★4'), framework('csf')];

describe('the framework in an address', () => {
  it('is read with its level and the requirement that stands open', () => {
    expect(frameworkSearchIn({ framework: 'csf', level: '★3', requirement: 1.1, other: 'x' })).toEqual({
      framework: 'csf',
      level: '★3',
      requirement: '1.1',
    });
  });

  it('is the first one where nothing is said, or nothing that there is', () => {
    expect(chosenOf(OFFERED, {})).toEqual({ framework: OFFERED[0], level: undefined });
    expect(chosenOf(OFFERED, { framework: 'nonsense', level: '★9' })).toEqual({ framework: OFFERED[0], level: undefined });
  });

  it('keeps a level only where the framework has it', () => {
    expect(chosenOf(OFFERED, { framework: 'stars', level: '★4' }).level).toBe('★4');
    expect(chosenOf(OFFERED, { framework: 'csf', level: '★4' }).level).toBeUndefined();
  });
});
