import type { Drawing } from '~/components/chart';
import { oneDecimal } from '~/format/numbers';

import { type Box, LETTER, type Mark, namesBesideMarks, type PlacedName, widthOf } from './names-beside-marks';
import { type PerceptionPoint, signed } from './perception-points';
import type { View } from './view';

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
/** Where the corners begin: beyond a whole level's difference (scoring.md, "Perception gap"). What a mark counts as, the API says. */
const WIDE = 1;
/** Names beside the marks farthest off on each side, as far as there is room; the others have theirs in the tooltip and in the table. */
const NAMED = 6;
/** Around the square: words of the ratings at the left, names above its first row, the scale below. */
const EDGE = { right: 24, top: 32, bottom: 44 } as const;
/** Told apart by shape as well as by colour. */
const MARKS = {
  overConfident: { symbol: 'diamond', symbolSize: 13, fill: '--l0' },
  realistic: { symbol: 'circle', symbolSize: 9, fill: '--surface' },
  underConfident: { symbol: 'triangle', symbolSize: 11, fill: '--l4' },
} as const satisfies Record<View, { symbol: string; symbolSize: number; fill: string }>;

/** Self-rating (upwards) against maturity (to the right): who sees itself too well stands top left, who too modestly bottom right. */
export function perceptionOption(points: readonly PerceptionPoint[], words: PerceptionWords, { width, height, token }: Drawing) {
  const quiet = { color: token('--text-3'), fontSize: 12 };
  const wordsAside = width < 420 ? 84 : 140;
  const square: Box = { left: wordsAside + 8, top: EDGE.top, right: width - EDGE.right, bottom: height - EDGE.bottom };
  const axis = {
    type: 'value' as const,
    min: 0,
    max: HIGHEST,
    interval: 1,
    axisLine: { show: true, lineStyle: { color: token('--line-strong') } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: token('--line') } },
  };
  return {
    animation: false,
    textStyle: { fontFamily: token('--font') },
    grid: { left: square.left, right: EDGE.right, top: EDGE.top, bottom: EDGE.bottom, outerBoundsMode: 'none' as const },
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
    xAxis: { ...axis, name: words.maturity, nameLocation: 'middle' as const, nameGap: 24, nameTextStyle: quiet, axisLabel: quiet },
    yAxis: { ...axis, axisLabel: { ...quiet, formatter: words.rating, width: wordsAside, overflow: 'break' as const } },
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
          data: points
            .filter((point) => point.view === view)
            .map((point) => ({ name: point.submissionId, value: [point.maturity, point.selfRating], point })),
        };
      }),
      names(placedNames(points, words, square), token),
    ],
  };
}

/** Names of those farthest off at both sides, in turn, since they share the room. */
function placedNames(points: readonly PerceptionPoint[], { views }: PerceptionWords, square: Box): readonly PlacedName[] {
  const markOf = ({ maturity, selfRating, name }: PerceptionPoint): Mark => ({
    x: square.left + (maturity / HIGHEST) * (square.right - square.left),
    y: square.bottom - (selfRating / HIGHEST) * (square.bottom - square.top),
    name,
  });
  const widest = (view: View) =>
    points
      .filter((point) => point.view === view)
      .toSorted((one, other) => Math.abs(other.gap) - Math.abs(one.gap))
      .slice(0, NAMED);
  const [high, low] = [widest('overConfident'), widest('underConfident')];
  const inTurn = Array.from({ length: NAMED }, (_, at) => [high[at], low[at]].filter((point) => point !== undefined)).flat();
  const cornerWords: Box[] = [
    { left: square.left, top: square.top, right: square.left + INSET + widthOf(views.overConfident), bottom: square.top + INSET + LETTER },
    {
      left: square.right - INSET - widthOf(views.underConfident),
      top: square.bottom - LIFT - LETTER,
      right: square.right,
      bottom: square.bottom - LIFT,
    },
  ];
  // Above the first row there is room for one line.
  const area = { ...square, top: 0, right: square.right + EDGE.right };
  return namesBesideMarks(inTurn.map(markOf), points.map(markOf), cornerWords, area);
}

/** The names as they were placed, with a line to the mark from where they had to move away. */
function names(placed: readonly PlacedName[], token: Drawing['token']) {
  const renderItem = ({ dataIndex }: { readonly dataIndex: number }) => {
    const name = placed[dataIndex];
    if (!name) return undefined;
    const { mark, x, y, isApart } = name;
    const style = { text: mark.name, x, y, align: 'center', verticalAlign: 'middle', fill: token('--text'), fontSize: LETTER };
    const text = { type: 'text' as const, style: { ...style, fontFamily: token('--font') } };
    const end = y < mark.y ? y + LETTER / 2 + 1 : y - LETTER / 2 - 1;
    const line = { type: 'line' as const, shape: { x1: mark.x, y1: mark.y, x2: mark.x, y2: end }, style: { stroke: token('--text-3') } };
    return { type: 'group' as const, children: isApart ? [line, text] : [text] };
  };
  return { type: 'custom' as const, silent: true, z: 2, tooltip: { show: false }, data: placed.map(() => 0), renderItem };
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
