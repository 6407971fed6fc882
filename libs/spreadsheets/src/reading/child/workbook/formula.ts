import type { Attributes } from '../xml/xml-element.js';

/** What is worked out anew whenever somebody opens the file. */
export interface Formula {
  readonly text: string;
  /** Of this cell alone, and written out in it. */
  readonly isPlain: boolean;
  /** All cells that it fills, where these are several: arrays and data tables. */
  readonly area: string | null;
}

export function formulaOf({ t, ref, si }: Attributes, text: string): Formula {
  const isPlain = t === undefined && ref === undefined && si === undefined;
  return { text, isPlain, area: t === 'array' || t === 'dataTable' ? (ref ?? null) : null };
}
