import type { HeatMapRowView } from '~/api/generated/types.gen';

import { pointsOf } from './perception-points';

const row = (supplierName: string, selfRating: number | null, maturity: number | null) =>
  ({
    submissionId: `of ${supplierName}`,
    supplierName,
    selfRating,
    maturity,
    perceptionGap: selfRating === null || maturity === null ? null : selfRating - maturity,
  }) as HeatMapRowView;

describe('how suppliers see themselves', () => {
  it('is too high from one level on, too low from one below, the widest first', () => {
    const points = pointsOf([row('控えめ', 1, 2), row('ほぼ一致', 3, 2.1), row('高め', 3, 2)]);

    expect(points.map(({ name, view }) => [name, view])).toEqual([
      ['高め', 'overConfident'],
      ['ほぼ一致', 'realistic'],
      ['控えめ', 'underConfident'],
    ]);
  });

  it('is not known of those who have not submitted or said nothing', () => {
    const waiting: HeatMapRowView = { ...row('未提出', 3, 2), submissionId: null };

    expect(pointsOf([waiting, row('無回答', null, 2), row('対象なし', 3, null)])).toEqual([]);
  });
});
