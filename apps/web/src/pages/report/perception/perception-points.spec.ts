import type { HeatMapRowView } from '~/api/generated/types.gen';

import { pointsOf } from './perception-points';

interface Said {
  readonly selfRating?: number | null;
  readonly maturity?: number | null;
  readonly perception?: HeatMapRowView['perception'];
}

const row = (supplierName: string, { selfRating = 3, maturity = 2, perception = 'over_confident' }: Said) =>
  ({
    ...{ submissionId: `of ${supplierName}`, supplierName, selfRating, maturity, perception },
    perceptionGap: selfRating === null || maturity === null ? null : selfRating - maturity,
  }) as HeatMapRowView;

describe('how suppliers see themselves', () => {
  it('is what the API takes it for, whatever the difference is; the widest first', () => {
    const points = pointsOf([
      row('控えめ', { selfRating: 2, perception: 'under_confident' }),
      row('ほぼ一致', { selfRating: 4, perception: 'realistic' }),
      row('高め', { perception: 'over_confident' }),
    ]);

    expect(points.map(({ name, view }) => [name, view])).toEqual([
      ['ほぼ一致', 'realistic'],
      ['高め', 'overConfident'],
      ['控えめ', 'underConfident'],
    ]);
  });

  it('is not known of those who have not submitted or said nothing', () => {
    const waiting: HeatMapRowView = { ...row('未提出', {}), submissionId: null };
    const silent = { selfRating: null, perception: null };

    expect(pointsOf([waiting, row('無回答', silent), row('対象なし', { maturity: null, perception: null })])).toEqual([]);
  });
});
