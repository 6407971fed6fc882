import { useComputedColorScheme } from '@mantine/core';
import { type EChartsCoreOption, type EChartsType, init } from 'echarts/core';
import { useEffect, useRef } from 'react';

import { PictureMenu } from './picture/picture-menu';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The value of a token (`--accent`) in the colours of the page. */
  readonly token: (name: string) => string;
}

/** What its picture says, and how large it is. */
export interface ChartPicture {
  readonly title: string;
  readonly about: readonly string[];
  /** Without its ending. */
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
}

interface ChartProps {
  /** What it shows, and where the same numbers stand as a table. */
  readonly label: string;
  readonly className: string | undefined;
  /** A new one draws anew. */
  readonly optionOf: (drawing: Drawing) => EChartsCoreOption;
  readonly picture?: ChartPicture | undefined;
  /** A mark was pressed; it is named as its data are. */
  readonly onPress?: ((name: string) => void) | undefined;
}

/** A chart in the colours of the page, as wide as its place. Whoever uses it asks ECharts for the parts it needs (`use`), in a chunk of its own. */
export function Chart({ label, className, optionOf, picture, onPress }: ChartProps) {
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(onPress);
  pressed.current = onPress;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are read from the page itself
  useEffect(() => {
    if (!place.current) return;
    const chart: EChartsType = init(place.current);
    const draw = () => {
      chart.resize();
      chart.setOption(optionOf({ width: chart.getWidth(), height: chart.getHeight(), token: tokensOfPage() }));
    };
    draw();
    chart.on('click', ({ name }) => pressed.current?.(name));
    const watch = new ResizeObserver(draw);
    watch.observe(place.current);
    // Letters come in parts, and a canvas does not draw by itself again what it drew without them.
    document.fonts.addEventListener('loadingdone', draw);
    // On paper the colours are those of a light page.
    const print = matchMedia('print');
    print.addEventListener('change', draw);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', draw);
      print.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [optionOf, scheme]);
  return (
    <>
      {picture && (
        <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
          <PictureMenu
            {...picture}
            draw={async (token) => (await import('./picture/chart-markup')).chartMarkup(optionOf, token, picture.width, picture.height)}
          />
        </div>
      )}
      <div ref={place} className={className} role="img" aria-label={label} />
    </>
  );
}

function tokensOfPage(): Drawing['token'] {
  const tokens = getComputedStyle(document.documentElement);
  return (name) => tokens.getPropertyValue(name).trim();
}
