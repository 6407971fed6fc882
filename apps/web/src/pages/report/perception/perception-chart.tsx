import { useNavigate } from '@tanstack/react-router';
import { CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { Chart, type Drawing } from '~/components/chart';
import { paths } from '~/paths';

import classes from './perception.module.css';
import { figuresOf, perceptionOption } from './perception-option';
import type { PerceptionPoint } from './perception-points';

use([ScatterChart, CustomChart, GridComponent, TooltipComponent, CanvasRenderer]);

interface PerceptionChartProps {
  readonly points: readonly PerceptionPoint[];
  /** What a picture of it says. */
  readonly about: readonly string[];
}

/** Self-rating against maturity, a mark for each supplier; pressing one opens its result. The table below has the same numbers. */
export default function PerceptionChart({ points, about }: PerceptionChartProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const optionOf = useCallback(
    (drawing: Drawing) =>
      perceptionOption(
        points,
        {
          rating: (rating) => (isRating(rating) ? t(`report.perception.ratings.${rating}`) : ''),
          maturity: t('report.perception.axis'),
          views: {
            overConfident: t('report.perception.overConfident'),
            realistic: t('report.perception.realistic'),
            underConfident: t('report.perception.underConfident'),
          },
          of: (point) =>
            t('report.perception.mark', {
              name: point.name,
              selfRating: point.selfRating,
              view: t(`report.perception.${point.view}`),
              ...figuresOf(point),
            }),
        },
        drawing,
      ),
    [points, t],
  );
  const open = (id: string) => navigate({ to: paths.supplierResult, params: { id } });
  const picture = { title: t('report.perception.title'), about, fileName: 'enjuku-perception', width: 760, height: 480 };
  return <Chart className={classes.chart} picture={picture} label={t('report.perception.chart')} optionOf={optionOf} onPress={open} />;
}

/** The values that the first question offers. */
function isRating(rating: number): rating is 0 | 1 | 3 | 4 {
  return [0, 1, 3, 4].includes(rating);
}
