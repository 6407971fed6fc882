/** Enough digits to follow the arithmetic by hand. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(10)));
}
