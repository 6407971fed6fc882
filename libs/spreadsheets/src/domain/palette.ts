/** Colours of workbooks, ARGB (design tokens, "Workbooks"). Weak to strong: persimmon, sand, celadon. */
export const LEVEL_FILLS = ['FFAE4118', 'FFECA066', 'FFF6E6CB', 'FFB4D9DA', 'FF3E98A3'] as const;
export const LEVEL_INKS = ['FFFFFFFF', 'FF1B2030', 'FF1B2030', 'FF1B2030', 'FF0E1320'] as const;

export const INK = 'FF1B2030';
export const HEADER_FILL = 'FFF1F3F6';
export const RULE = 'FFC9CED8';
export const SCALE_LIGHT = 'FFFFFFFF';
export const SCALE_DARK = 'FFECA066';

/**
 * Which of the five colours a level takes: that of the number shown. A mean of 2.46 is coloured 2 where it is shown as `2`, and 3 where it is shown as `2.5`.
 *
 * @returns 0..4, or null for what is not a level
 */
export function levelColour(level: number, format: string): number | null {
  const shown = Number.isInteger(level) ? level : Math.round(Number(level.toFixed(decimals(format))));
  return shown >= 0 && shown < LEVEL_FILLS.length ? shown : null;
}

function decimals(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}

/** Upper ends of the lower four bins of attainment, on the whole per cent shown: below 40, 60, 80, 100; the fifth is 100 itself. */
export const ATTAINMENT_BINS = [0.4, 0.6, 0.8, 1] as const;
