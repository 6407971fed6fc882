import { isId } from './ids.js';

type Value = string | number | null;

/** What a list may be sorted by, and what of it stands in a page mark. Null is none of these but `any`. */
interface Kinds {
  readonly text: string;
  /** Of an `int` column. */
  readonly integer: number;
  /** Of a `bigint` column that counts up. */
  readonly serial: number;
  readonly number: number;
  /** An instant in UTC to the millisecond or microsecond. */
  readonly moment: string;
  readonly id: string;
  /** For lists that are sorted outside of the database. */
  readonly any: Value;
}

export type KeyKind = keyof Kinds;

/** The values that these kinds stand for, in their order. */
export type KeyOf<List extends readonly KeyKind[]> = { readonly [At in keyof List]: Kinds[List[At]] };

/** Whether PostgreSQL can take it: whoever makes a page mark up gets no further than this. */
const IS: Readonly<Record<KeyKind, (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647,
  serial: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  moment: isMoment,
  id: isId,
  any: () => true,
};

export function isKeyOf(values: readonly unknown[], kinds: readonly KeyKind[]): boolean {
  return values.length === kinds.length && kinds.every((kind, at) => isValue(values[at]) && IS[kind](values[at]));
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isMoment(value: Value): boolean {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(\d{3})?Z$/.test(value)) return false;
  const toTheMillisecond = `${value.slice(0, 23)}Z`;
  const read = Date.parse(toTheMillisecond);
  return !Number.isNaN(read) && new Date(read).toISOString() === toTheMillisecond;
}
