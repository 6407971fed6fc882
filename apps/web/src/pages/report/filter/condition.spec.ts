import { namesOf } from './condition';

const onChoose = () => undefined;

describe('What a report was narrowed by', () => {
  it('is called by its word, without the number that helps to choose it', () => {
    const options = [{ value: '鋳造', word: '鋳造', label: '鋳造（12）' }];

    expect(namesOf({ label: 'タグ', options, chosen: ['鋳造'], onChoose })).toBe('鋳造');
  });

  it('stands as it is in the address where it is not offered', () => {
    expect(namesOf({ label: 'タグ', options: [], chosen: ['金型'], onChoose })).toBe('金型');
  });
});
