/** Enough digits to follow the arithmetic by hand. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** A number format: 5 is `5`, 1.5 is `1.5`. With `0.##` Excel writes a point behind the 5. */
export const AS_IT_IS = 'General';
