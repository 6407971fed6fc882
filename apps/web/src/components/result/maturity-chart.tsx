import { useComputedColorScheme } from '@mantine/core';
import { RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { DomainReportView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import { radarOption } from './radar-option';
import classes from './result.module.css';

use([RadarChart, RadarComponent, CanvasRenderer]);

/** Too narrow for the names of domains around it. */
const NARROW_PIXELS = 420;

/** Maturity per domain against its target. A table with the same numbers stands below it. */
export default function MaturityChart({ domains }: { readonly domains: readonly DomainReportView[] }) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for other numbers, another language, other colours
  useEffect(() => {
    if (!place.current) return;
    const chart: EChartsType = init(place.current);
    const draw = () => {
      chart.resize();
      chart.setOption(radarOption(domains, text, chart.getWidth() < NARROW_PIXELS, colours()));
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(place.current);
    // On paper the colours are those of a light page.
    const print = matchMedia('print');
    print.addEventListener('change', draw);
    return () => {
      watch.disconnect();
      print.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [domains, language, scheme]);
  return <div ref={place} className={classes.radar} role="img" aria-label={t('result.radarLabel')} />;
}

function colours() {
  const tokens = getComputedStyle(document.documentElement);
  const of = (name: string) => tokens.getPropertyValue(name).trim();
  return {
    text: of('--text'),
    quiet: of('--text-3'),
    line: of('--line'),
    accent: of('--accent'),
    short: of('--st-critical'),
    font: of('--font'),
  };
}
