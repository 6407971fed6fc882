import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import type { Drawing } from '~/components/chart';

import type { Drawn, Token } from './framed';

use([SVGRenderer]);

/** A chart of ECharts as SVG, drawn beside the page. Whoever calls it has asked ECharts for the parts of the chart. */
export function chartMarkup(optionOf: (drawing: Drawing) => EChartsCoreOption, token: Token, width: number, height: number): Drawn {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(optionOf({ width, height, token }));
  const markup = chart.renderToSVGString();
  chart.dispose();
  return { markup, width, height };
}
