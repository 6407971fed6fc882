import { readFileSync } from 'node:fs';

import { SIZE_BANDS, sizeGroup } from '../../libs/supply-chain/src/domain/size/size-group.js';

interface Choice {
  readonly ja: string;
  readonly en: string;
}

const KEYS = SIZE_BANDS.map(({ key }) => key);

describe('size bands', () => {
  it('are those that suppliers choose from when they are asked how many people work for them', () => {
    const { profile_questions: questions }: { profile_questions: { id: string; options: Choice[] }[] } = read('content/question-set.json');
    const choices = questions.find(({ id }) => id === 'P-01')?.options ?? [];

    expect(choices.map(({ ja }) => sizeGroup(ja))).toEqual(KEYS);
    expect(choices.map(({ en }) => sizeGroup(en))).toEqual(KEYS);
  });

  it.each(['ja', 'en'] as const)('are the same ones on pages and in files, and called alike: %s', (language) => {
    const { sizes } = read<{ sizes: Record<string, string> }>(`apps/web/src/messages/${language}/suppliers.json`);

    expect(Object.entries(sizes)).toEqual(SIZE_BANDS.map(({ key, name }) => [key, name[language]]));
  });
});

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}
