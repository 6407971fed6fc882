import { piecesOf } from './pieces';

describe('the lines of a trend', () => {
  it('join campaigns that were measured alike, and begin anew where one was measured otherwise', () => {
    expect(piecesOf([{ otherwise: [] }, { otherwise: [] }, { otherwise: ['baseline'] }, { otherwise: [] }])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(piecesOf([{ otherwise: [] }])).toEqual([[0]]);
    expect(piecesOf([])).toEqual([]);
  });
});
