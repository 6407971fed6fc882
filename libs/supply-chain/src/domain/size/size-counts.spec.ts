import { sizeCounts } from './size-counts.js';

describe('the sizes of suppliers', () => {
  it('are counted band by band in the order of the bands, then word by word', () => {
    const written = [
      { word: '中規模', count: 7 },
      { word: '500名', count: 4 },
      { word: '35名', count: 3 },
      { word: '約40人', count: 2 },
      { word: '300人以上', count: 2 },
      { word: '3人', count: 1 },
    ];

    expect(sizeCounts(written)).toEqual([
      { size: '1-5', count: 1 },
      { size: '21-50', count: 5 },
      { size: '301-', count: 4 },
      { size: '中規模', count: 7 },
      { size: '300人以上', count: 2 },
    ]);
  });
});
