import type { Drawing } from '~/components/chart';
import { oneDecimal } from '~/format/numbers';

import type { PerceptionPoint, View } from './perception-points';
import { signed, WIDE } from './perception-points';

export interface PerceptionWords {
  readonly rating: (rating: number) => string;
  readonly maturity: string;
  readonly views: Readonly<Record<View, string>>;
  readonly of: (point: PerceptionPoint) => string;
}

/** The box of a tooltip that is drawn as rich text. */
interface Restyled {
  readonly setStyle: (style: { readonly fontFamily: string; readonly fontSize: number }) => unknown;
}

const HIGHEST = 4;
/** Names beside the marks farthest off on each side; the others have theirs in the tooltip and in the table. */
const NAMED = 5;
/** In turn, since the farthest off often stand close together. */
const NAME_PLACES = ['bottom', 'top', 'right', 'left'] as const;
/** Told apart by shape as well as by colour. */
const MARKS = {
  overConfident: { symbol: 'diamond', symbolSize: 13, fill: '--l0' },
  realistic: { symbol: 'circle', symbolSize: 9, fill: '--surface' },
  underConfident: { symbol: 'triangle', symbolSize: 11, fill: '--l4' },
} as const satisfies Record<View, { symbol: string; symbolSize: number; fill: string }>;

/** Self-rating (upwards) against maturity (to the right): who sees itself too well stands top left, who too modestly bottom right. */
export function perceptionOption(points: readonly PerceptionPoint[], words: PerceptionWords, { width, token }: Drawing) {
  const quiet = { color: token('--text-3'), fontSize: 12 };
  const axis = {
    type: 'value' as const,
    min: 0,
    max: HIGHEST,
    interval: 1,
    axisLine: { show: true, lineStyle: { color: token('--line-strong') } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: token('--line') } },
  };
  const named = namesOf(points);
  return {
    animation: false,
    textStyle: { fontFamily: token('--font') },
    grid: { left: 8, right: 20, top: 16, bottom: 8, outerBoundsMode: 'same' as const },
    tooltip: {
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: token('--surface'),
      borderColor: token('--line-strong'),
      textStyle: { color: token('--text') },
      // Rich text takes no font from the option. Placed where it would be anyway.
      position: (_at: unknown, _mark: unknown, box: Restyled) => void box.setStyle({ fontFamily: token('--font'), fontSize: 12 }),
      formatter: ({ data }: { data: { point?: PerceptionPoint } }) => (data.point ? words.of(data.point) : ''),
    },
    xAxis: { ...axis, name: words.maturity, nameLocation: 'middle' as const, nameGap: 26, nameTextStyle: quiet, axisLabel: quiet },
    yAxis: { ...axis, axisLabel: { ...quiet, formatter: words.rating, width: width < 420 ? 84 : 140, overflow: 'break' as const } },
    series: [
      corner({
        name: words.views.overConfident,
        font: token('--font'),
        outline: [
          [0, WIDE],
          [HIGHEST - WIDE, HIGHEST],
          [0, HIGHEST],
        ],
        fill: token('--st-critical-bg'),
        ink: token('--st-critical'),
      }),
      corner({
        name: words.views.underConfident,
        font: token('--font'),
        outline: [
          [WIDE, 0],
          [HIGHEST, HIGHEST - WIDE],
          [HIGHEST, 0],
        ],
        fill: token('--st-conforming-bg'),
        ink: token('--st-conforming'),
      }),
      ...(['realistic', 'underConfident', 'overConfident'] as const).map((view) => {
        const { fill, ...mark } = MARKS[view];
        return {
          type: 'scatter' as const,
          name: words.views[view],
          ...mark,
          z: 3,
          itemStyle: { color: token(fill), borderColor: token('--text-2'), borderWidth: 1 },
          labelLayout: { hideOverlap: true },
          data: points
            .filter((point) => point.view === view)
            .map((point) => ({
              name: point.submissionId,
              value: [point.maturity, point.selfRating],
              point,
              label: { ...placed(named.get(point)), formatter: point.name, color: token('--text'), fontSize: 12 },
            })),
        };
      }),
    ],
  };
}

/** Where the names stand that are shown: those of the widest gaps, at both sides. */
function namesOf(points: readonly PerceptionPoint[]): ReadonlyMap<PerceptionPoint, (typeof NAME_PLACES)[number]> {
  const widest = (view: View) =>
    points
      .filter((point) => point.view === view)
      .toSorted((one, other) => Math.abs(other.gap) - Math.abs(one.gap))
      .slice(0, NAMED);
  const places = (shown: readonly PerceptionPoint[]) =>
    shown.map((point, at) => [point, NAME_PLACES[at % NAME_PLACES.length] ?? 'bottom'] as const);
  return new Map([...places(widest('overConfident')), ...places(widest('underConfident'))]);
}

function placed(place: (typeof NAME_PLACES)[number] | undefined) {
  return { show: place !== undefined, position: place ?? 'bottom' };
}

type Place = readonly [x: number, y: number];

interface Corner {
  readonly name: string;
  readonly font: string;
  /** The last one is the corner itself, where the name stands. */
  readonly outline: readonly [Place, Place, Place];
  readonly fill: string;
  readonly ink: string;
}

const INSET = 8;
/** Above the marks of the lowest rating. */
const LIFT = 18;

/** A corner of the square as a tinted field behind the marks, with what it stands for. */
function corner({ name, font, outline, fill, ink }: Corner) {
  const renderItem = (_: unknown, { coord }: { readonly coord: (place: Place) => Place }) => {
    const [x, y] = coord(outline[2]);
    const isLeft = outline[2][0] === 0;
    const place = isLeft
      ? ({ x: x + INSET, y: y + INSET, align: 'left', verticalAlign: 'top' } as const)
      : ({ x: x - INSET, y: y - LIFT, align: 'right', verticalAlign: 'bottom' } as const);
    const words = { ...place, text: name, fill: ink, fontSize: 12, fontFamily: font };
    const field = { type: 'polygon' as const, shape: { points: outline.map(coord) }, style: { fill } };
    return { type: 'group' as const, children: [field, { type: 'text' as const, style: words }] };
  };
  return { type: 'custom' as const, name, silent: true, z: 1, tooltip: { show: false }, data: [0], renderItem };
}

/** In words, for the tooltip: the numbers of one mark. */
export function figuresOf({ maturity, gap }: PerceptionPoint) {
  return { maturity: oneDecimal(maturity), gap: signed(gap) };
}
