import type { TrendCampaignView } from '~/api/generated/types.gen';
import type { Drawing } from '~/components/chart';
import { cutShort } from '~/components/picture/svg';
import type { Standing } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';

import { piecesOf } from './pieces';

export const LINES = ['attainment', 'againstIntrusion', 'afterIntrusion'] as const;
type Line = (typeof LINES)[number];

/** From the foot of a bar upwards. */
export const STACK = ['conforming', 'minor', 'major', 'critical', 'incomplete'] as const satisfies readonly Standing[];

export interface TrendWords {
  readonly line: (line: Line) => string;
  readonly standing: (standing: Standing) => string;
  readonly medians: string;
  readonly shares: string;
  /** Below a bar, as there is room. */
  readonly campaign: (campaign: TrendCampaignView, isNarrow: boolean) => string;
  /** Below that, how many answered. */
  readonly turnout: (campaign: TrendCampaignView, isNarrow: boolean) => string;
  /** Everything about one campaign. */
  readonly of: (campaign: TrendCampaignView) => string;
}

interface Restyled {
  readonly setStyle: (style: { readonly fontFamily: string; readonly fontSize: number }) => unknown;
}

const LEFT = 40;
const RIGHT = 16;
/** Narrower than this, a campaign's name has no room below its bar. */
const NARROW_PIXELS = 92;
/** As many as stand between a bar and what its parts are called. */
const NAME_LINES = 2;
/** Narrower than this, the names of the lines take two lines of their own, and so do those of the bars below. */
const FOLDED_PIXELS = 400;
const FOLD = 24;
/** A part of a bar that is lower has no room for its number. */
const LABELLED = 9;

/** Told apart by the mark and by the stroke as well as by colour. */
const STROKES = {
  attainment: { symbol: 'circle', symbolSize: 8, type: 'solid', width: 2.5, colour: '--accent' },
  againstIntrusion: { symbol: 'diamond', symbolSize: 9, type: 'dashed', width: 1.5, colour: '--st-critical' },
  afterIntrusion: { symbol: 'triangle', symbolSize: 8, type: 'dotted', width: 1.5, colour: '--st-conforming' },
} as const satisfies Record<Line, object>;

const FILLS = { conforming: '--l4', minor: '--l2', major: '--l1', critical: '--l0', incomplete: '--surface' } as const;
const INKS = { conforming: '--l4-ink', minor: '--l2-ink', major: '--l1-ink', critical: '--l0-ink', incomplete: '--text' } as const;

/**
 * Above, the medians as lines, broken where a campaign was measured otherwise than the one before; below, how the suppliers' standings divide. One
 * column for each campaign, the oldest at the left.
 */
export function trendOption(campaigns: readonly TrendCampaignView[], words: TrendWords, { width, token }: Drawing) {
  const slot = (width - LEFT - RIGHT) / Math.max(1, campaigns.length);
  const fold = width < FOLDED_PIXELS ? FOLD : 0;
  const quiet = { color: token('--text-3'), fontSize: 12 };
  const pieces = piecesOf(campaigns);
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const category = {
    type: 'category' as const,
    data: campaigns.map(({ id }) => id),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: token('--line-strong') } },
  };
  const value = (name: string) => ({
    type: 'value' as const,
    name,
    nameTextStyle: { ...quiet, align: 'left' as const, padding: [0, 0, 2, -LEFT + 4] },
    min: 0,
    max: 100,
    interval: 25,
    axisLabel: quiet,
    splitLine: { lineStyle: { color: token('--line') } },
  });
  const nameOf = (id: string) => {
    const campaign = byId.get(id);
    const isNarrow = slot < NARROW_PIXELS;
    if (!campaign) return '';
    return [...cutShort(words.campaign(campaign, isNarrow), quiet.fontSize, slot - 12, NAME_LINES), words.turnout(campaign, isNarrow)].join(
      '\n',
    );
  };
  return {
    animation: false,
    textStyle: { fontFamily: token('--font') },
    grid: [
      { left: LEFT, right: RIGHT, top: 62 + fold, height: 150, outerBoundsMode: 'none' as const },
      { left: LEFT, right: RIGHT, top: 250 + fold, height: 150 - 2 * fold, outerBoundsMode: 'none' as const },
    ],
    legend: [
      { ...legendStyle(token), top: 0, left: 0, itemWidth: 30, data: LINES.map(words.line) },
      { ...legendStyle(token), bottom: 0, left: 0, data: STACK.toReversed().map(words.standing) },
    ],
    tooltip: {
      trigger: 'axis' as const,
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: token('--surface'),
      borderColor: token('--line-strong'),
      textStyle: { color: token('--text') },
      // Rich text takes no font from the option. Placed where it would be anyway.
      position: (_at: unknown, _mark: unknown, box: Restyled) => void box.setStyle({ fontFamily: token('--font'), fontSize: 12 }),
      formatter: (marks: readonly { readonly dataIndex: number }[]) => {
        const campaign = campaigns[marks[0]?.dataIndex ?? -1];
        return campaign ? words.of(campaign) : '';
      },
    },
    xAxis: [
      { ...category, gridIndex: 0, axisLabel: { show: false } },
      {
        ...category,
        gridIndex: 1,
        axisLabel: { ...quiet, lineHeight: 15, interval: 0, formatter: nameOf, width: slot - 8, overflow: 'break' as const },
      },
    ],
    yAxis: [
      { ...value(words.medians), gridIndex: 0 },
      { ...value(words.shares), gridIndex: 1 },
    ],
    series: [
      ...LINES.flatMap((line) => {
        const { symbol, symbolSize, type, width: thick, colour } = STROKES[line];
        return pieces.map((piece) => ({
          type: 'line' as const,
          name: words.line(line),
          ...{ xAxisIndex: 0, yAxisIndex: 0, symbol, symbolSize },
          itemStyle: { color: token(colour) },
          lineStyle: { color: token(colour), type, width: thick },
          label: { show: line === 'attainment', position: 'top' as const, color: token('--text'), fontSize: 12, fontWeight: 700 },
          data: campaigns.map((campaign, at) => ({
            value: piece.includes(at) ? shareShown(campaign[line]) : null,
            ...(campaign.preliminary !== null && { itemStyle: hollow(colour, token) }),
          })),
        }));
      }),
      ...STACK.map((standing) => ({
        type: 'bar' as const,
        name: words.standing(standing),
        ...{ stack: 'standings', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 56 },
        itemStyle: {
          color: token(FILLS[standing]),
          borderColor: token('--line-strong'),
          borderWidth: 1,
          decal: patternOf(standing, token),
        },
        data: campaigns.map(({ standings, asked }) => {
          const height = asked === 0 ? 0 : (100 * standings[standing]) / asked;
          const label = { show: height >= LABELLED, formatter: String(standings[standing]), color: token(INKS[standing]), fontSize: 12 };
          return { value: height, label };
        }),
      })),
    ],
  };
}

function shareShown(share: number | null): number | null {
  return share === null ? null : wholePerCent(share);
}

/** A point that may still move is a ring. */
function hollow(colour: string, token: Drawing['token']) {
  return { color: token('--surface'), borderColor: token(colour), borderWidth: 2 };
}

function legendStyle(token: Drawing['token']) {
  return { textStyle: { color: token('--text-2'), fontSize: 12 }, itemGap: 14, selectedMode: false as const };
}

/** Strokes that tell the parts of a bar apart without their colours; where most suppliers should be there are none. */
function patternOf(standing: Standing, token: Drawing['token']) {
  const stroke = { color: token('--line-strong'), dashArrayX: [1, 0], dashArrayY: [1, 7] };
  if (standing === 'incomplete') return { ...stroke, rotation: Math.PI / 4 };
  if (standing === 'critical') return { ...stroke, color: token('--l1'), rotation: -Math.PI / 4 };
  return { color: 'transparent', dashArrayX: [1, 0], dashArrayY: [0, 8] };
}
