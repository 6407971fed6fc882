/** The number formats that our workbooks have besides those of the kinds of columns. It only grows: files keep theirs. */
const OWN = ['#,##0.##', '#,##0.0#', '0.##', '+0.0;-0.0;0.0', '0.0'] as const;
export type OwnFormat = 'General' | typeof TENTHS_FORMAT | (typeof OWN)[number];

/** 100 % is shown only when nothing is missing: 99.6 % reads 99 % (design tokens, "Colour"). */
export const ATTAINMENT_FORMAT = '[>=1]0%;[>=0.985]"99%";0%';
/** The same to a tenth: 99.96 % reads 99.9 %. */
export const TENTHS_FORMAT = '[>=1]0.0%;[>=0.9995]"99.9%";0.0%';

/** Every number format in which a value of ours is ever shown, in the form of `plainFormat`. */
const WRITTEN: ReadonlySet<string> = new Set(
  ['General', 'BOOLEAN', '@', '0', '#,##0', '0%', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm', ATTAINMENT_FORMAT, TENTHS_FORMAT, ...OWN].map(
    plainFormat,
  ),
);

/** Formats that a workbook may refer to by number alone, as far as ours are among them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [3, '#,##0'],
  [9, '0%'],
  [49, '@'],
]);
const FIRST_OF_ITS_OWN = 164;

/** A format code without what programs put before signs that mean themselves: LibreOffice and Excel write `\+0.0` for `+0.0`. */
function plainFormat(code: string): string {
  return code.replaceAll(/\\(?=[-+ :/])/g, '').toLowerCase();
}

/**
 * The format that a number stands for, so that two of them can be told apart; null where none of ours is shown in it.
 *
 * @param code the workbook's own text for that number, if it has one
 */
export function writtenFormat(id: number, code: string | undefined): string | null {
  const builtIn = BUILT_IN.get(id);
  const own = plainFormat(code ?? builtIn ?? '');
  // Programs differ in what they make of another code for a number that has one already.
  if (id < FIRST_OF_ITS_OWN && own !== plainFormat(builtIn ?? '')) return null;
  return WRITTEN.has(own) ? own : null;
}
