import { pictureOf } from './cohort-picture.js';

const measured = (...attainments: readonly (number | null)[]) =>
  attainments.map((attainment, at) => ({ assessmentId: `a${at}`, submissionId: `s${at}`, attainment }));

describe('the picture of a group', () => {
  it('places each member among all, and shows median and quartiles as whole per cents', () => {
    const picture = pictureOf('', measured(0.2, 0.457, 0.6, 0.8, 1), []);

    expect(picture).toMatchObject({ number: 1, size: 5, lowerQuartile: 0.46, median: 0.6, upperQuartile: 0.8 });
    expect(picture?.places.map(({ rank }) => rank)).toEqual([5, 4, 3, 2, 1]);
  });

  it('is not made of four, whoever else submitted with nothing applicable', () => {
    expect(pictureOf('', measured(0.2, 0.4, 0.6, 0.8, null), [])).toBeNull();
  });

  it('tells nobody the least or the greatest value, nor a deviation value below 20 members', () => {
    const picture = pictureOf('', measured(0.2, 0.4, 0.6, 0.8, 1), []);

    expect(Object.keys(picture ?? {}).sort()).toEqual(['domain', 'lowerQuartile', 'median', 'number', 'places', 'size', 'upperQuartile']);
    expect(picture?.places.every(({ deviationValue }) => deviationValue === null)).toBe(true);
  });

  it('notes since when each member is in it', () => {
    const before = measured(0.2, 0.4, 0.6, 0.8, 1).map(({ attainment: _, ...one }) => ({ ...one, since: 1, until: null }));

    const picture = pictureOf('', measured(0.2, 0.4, 0.6, 0.8, 1, 0.1, 0.1, 0.1, 0.1, 0.1), before);

    expect(picture?.places.map(({ since }) => since)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });
});
