import type { Json } from './json.js';

/** A value that people read as a text and programs as keys and codes: `秘、極秘` in a workbook and CSV, `[{"key":"hi","name":"秘"},…]` in JSON. */
export class Coded {
  readonly text: string | null;
  readonly code: Json;

  constructor(text: string | null, code: Json) {
    this.text = text;
    this.code = code;
  }
}

export function coded(text: string | null, code: Json): Coded {
  return new Coded(text, code);
}
