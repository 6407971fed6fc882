export const WIDTH = 300;
export const HEIGHT = 130;
/** Room for the numbers at the left. */
export const LEFT = 30;
const TOP = 16;
const BOTTOM = HEIGHT - 22;

interface Point {
  readonly day: string;
  readonly submitted: number;
}

export interface Chart {
  readonly curve: string;
  /** Where the curve has come to. */
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly due: { readonly x: number };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly bottom: number;
  readonly first: string;
  readonly last: string;
}

/**
 * Lays one point a day between the first day and the last one, or the due day where that is later. The height is everybody who was asked.
 *
 * @param days in order, one a day
 * @param dueDay calendar day, `YYYY-MM-DD`
 */
export function chartOf(days: readonly Point[], suppliers: number, dueDay: string): Chart {
  const first = days[0]?.day ?? dueDay;
  const latest = days.at(-1)?.day ?? dueDay;
  const last = latest > dueDay ? latest : dueDay;
  const span = Math.max(1, Date.parse(last) - Date.parse(first));
  const x = (day: string) => rounded(LEFT + ((Date.parse(day) - Date.parse(first)) / span) * (WIDTH - LEFT));
  const y = (value: number) => rounded(BOTTOM - (value / Math.max(1, suppliers)) * (BOTTOM - TOP));
  const points = days.map(({ day, submitted }) => ({ x: x(day), y: y(submitted) }));
  return {
    curve: points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    end: points.at(-1) ?? null,
    due: { x: x(dueDay) },
    ticks: [...new Set([0, Math.round(suppliers / 2), suppliers])].map((value) => ({ value, y: y(value) })),
    bottom: BOTTOM,
    first,
    last,
  };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
