import type { DomainReportView } from '~/api/generated/types.gen';
import type { Drawing } from '~/components/chart';
import { oneDecimal } from '~/format/numbers';

/** As far below its target as this, a domain is pointed out. */
const FAR_BELOW = 1;
const HIGHEST = 4;
/** Too narrow for the names of domains around it. */
const NARROW_PIXELS = 420;

/** The radar of maturity and target; domains in which nothing applies have no axis. Where it is narrow, keys stand for names. */
export function radarOption(
  domains: readonly DomainReportView[],
  text: (both: DomainReportView['name']) => string,
  { width, token }: Drawing,
) {
  const isNarrow = width < NARROW_PIXELS;
  const [ink, line, accent] = [token('--text'), token('--line'), token('--accent')];
  const [first, ...rest] = domains.filter(({ maturity }) => maturity !== null);
  // ECharts goes round against the clock; people read with it.
  const shown = first ? [first, ...rest.reverse()] : [];
  const isFar = ({ maturity, targetMaturity }: DomainReportView) => (targetMaturity ?? 0) - (maturity ?? 0) >= FAR_BELOW;
  return {
    animation: false,
    textStyle: { fontFamily: token('--font') },
    radar: {
      radius: isNarrow ? '64%' : '60%',
      indicator: shown.map(({ domain }) => ({ name: domain, min: 0, max: HIGHEST })),
      splitNumber: HIGHEST,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: line } },
      axisLine: { lineStyle: { color: line } },
      axisName: {
        color: ink,
        lineHeight: 15,
        formatter: (name?: string) => {
          const domain = shown.find((candidate) => candidate.domain === name);
          if (!domain) return name ?? '';
          const figures = `${oneDecimal(domain.maturity ?? 0)} / ${oneDecimal(domain.targetMaturity ?? 0)}`;
          return `${isNarrow ? domain.domain : folded(text(domain.name))}\n{${isFar(domain) ? 'far' : 'near'}|${figures}}`;
        },
        rich: {
          far: { color: token('--st-critical'), fontSize: 12, lineHeight: 16 },
          near: { color: token('--text-3'), fontSize: 12, lineHeight: 16 },
        },
      },
    },
    series: [
      {
        type: 'radar' as const,
        silent: true,
        data: [
          {
            value: shown.map(({ targetMaturity }) => targetMaturity ?? 0),
            symbol: 'none',
            lineStyle: { color: ink, type: 'dashed' as const, width: 1.5 },
          },
          {
            value: shown.map(({ maturity }) => maturity ?? 0),
            symbolSize: 6,
            itemStyle: { color: accent },
            lineStyle: { color: accent, width: 2 },
            areaStyle: { color: accent, opacity: 0.12 },
          },
        ],
      },
    ],
  };
}

const LONGEST = 9;

/** A long name on two lines, broken where it is joined. */
function folded(name: string): string {
  if (name.length <= LONGEST) return name;
  const joints = [...name.matchAll(/[・ ]/g)].map(({ index }) => index + 1);
  const middle = joints.sort((one, other) => Math.abs(one - name.length / 2) - Math.abs(other - name.length / 2))[0];
  return middle === undefined ? name : `${name.slice(0, middle).trim()}\n${name.slice(middle)}`;
}
