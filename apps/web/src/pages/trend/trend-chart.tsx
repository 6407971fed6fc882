import { useNavigate } from '@tanstack/react-router';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';
import { Chart, type Drawing } from '~/components/chart';
import { useTurnoutSaid } from '~/components/use-turnout-said';
import { day } from '~/format/dates';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import type { ReportFilter } from '~/pages/report/search';
import { paths } from '~/paths';
import { useApartSaid } from './apart';
import classes from './trend.module.css';
import { LINES, STACK, trendOption } from './trend-option';

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface TrendChartProps {
  readonly campaigns: readonly TrendCampaignView[];
  /** Goes along to the report of each. */
  readonly filter: ReportFilter;
  /** What a picture of it says. */
  readonly about: readonly string[];
}

/** Medians and standings, campaign by campaign; pressing one opens its report. The tables below have the same numbers. */
export default function TrendChart({ campaigns, filter, about }: TrendChartProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { said } = useTurnoutSaid();
  const apartSaid = useApartSaid();
  const navigate = useNavigate();
  const optionOf = useCallback(
    (drawing: Drawing) =>
      trendOption(
        campaigns,
        {
          line: (line) => t(`trend.${line}`),
          standing: (standing) => t(`standings.${standing}`),
          medians: t('trend.medians'),
          shares: t('trend.shares'),
          campaign: (campaign, isNarrow) => (isNarrow ? day(campaign.issuedAt, language) : campaign.name),
          turnout: (campaign, isNarrow) => (isNarrow ? `${campaign.submitted}/${campaign.asked}` : said(campaign)),
          of: (campaign) =>
            [
              campaign.name,
              said(campaign),
              ...(campaign.otherwise.length > 0 ? [apartSaid(campaign.otherwise)] : []),
              ...LINES.map((line) => `${t(`trend.${line}`)} ${campaign[line] === null ? '–' : `${wholePerCent(campaign[line])}%`}`),
              ...STACK.toReversed().map((standing) => `${t(`standings.${standing}`)} ${campaign.standings[standing]}`),
            ].join('\n'),
        },
        drawing,
      ),
    [campaigns, language, said, apartSaid, t],
  );
  const open = (id: string) => navigate({ to: paths.report, params: { id }, search: filter });
  const picture = { title: t('trend.title'), about, fileName: 'enjuku-trend', width: 860, height: 480 };
  return <Chart className={classes.chart} picture={picture} label={t('trend.chart')} optionOf={optionOf} onPress={open} />;
}
