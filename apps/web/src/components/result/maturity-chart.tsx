import { RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { DomainReportView } from '~/api/generated/types.gen';
import { Chart, type Drawing } from '~/components/chart';
import { useText } from '~/messages/use-text';

import { radarOption } from './radar-option';
import classes from './result.module.css';

use([RadarChart, RadarComponent, CanvasRenderer]);

/** Maturity per domain against its target. A table with the same numbers stands below it. */
export default function MaturityChart({
  domains,
  about,
}: {
  readonly domains: readonly DomainReportView[];
  readonly about: readonly string[];
}) {
  const { t } = useTranslation();
  const { language } = useText();
  const optionOf = useCallback((drawing: Drawing) => radarOption(domains, (both) => both[language], drawing), [domains, language]);
  const picture = {
    title: t('result.radar'),
    about: [...about, t('result.radarLead')],
    fileName: 'enjuku-maturity',
    width: 640,
    height: 480,
  };
  return <Chart className={classes.radar} picture={picture} label={t('result.radarLabel')} optionOf={optionOf} />;
}
