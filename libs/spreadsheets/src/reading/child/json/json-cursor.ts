import type { Json } from '../../../domain/json.js';
import { Unreadable } from '../unreadable.js';

/** A cell of ours holds a few keys and names, the head of a file a few dozen values. */
const DEEPEST = 12;
const MOST_VALUES = 10_000;
/** Of a text, in bytes: each UTF-16 unit of a full cell escaped. */
const LONGEST_TEXT = 6 * 32_767;
const LONGEST_NUMBER = 100;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Goes through a JSON text step by step and never holds more of it than one small value: a parser would need many times the size of the
 * file. It is stricter than one, too: no name twice in an object (readers differ in which they keep), nothing deep, no endless numbers.
 *
 * @throws Unreadable `json_malformed`, from every step
 */
export class JsonCursor {
  private readonly bytes: Buffer;
  private at: number;
  private values = 0;

  /** @param start of the value to read first */
  constructor(bytes: Buffer, start = 0) {
    this.bytes = bytes;
    this.at = start;
  }

  /** @param member has to read or pass over the value, which comes next */
  object(member: (name: string) => void): void {
    this.take(OBJECT);
    const names = new Set<string>();
    for (let next = this.peek(); next !== OBJECT_END; next = this.separated(OBJECT_END)) {
      const name = this.text();
      if (names.has(name) || names.size >= MOST_VALUES) throw new Unreadable('json_malformed');
      names.add(name);
      this.take(COLON);
      member(name);
    }
    this.take(OBJECT_END);
  }

  /** @param element has to read or pass over the value, which comes next */
  list(element: () => void): void {
    this.take(LIST);
    for (let next = this.peek(); next !== LIST_END; next = this.separated(LIST_END)) element();
    this.take(LIST_END);
  }

  /** One small value, whatever it is; names of objects in the order in which they stand. */
  value(): Json {
    this.values = 0;
    return this.nested(0);
  }

  /** Passes over a value. @returns where it begins, to be read by a cursor of its own: nothing of it was looked at but its brackets */
  pass(): number {
    this.peek();
    const start = this.at;
    let depth = 0;
    do {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Unreadable('json_malformed');
      if (byte === QUOTE) this.at = this.endOfText();
      else if (byte === LIST || byte === OBJECT) depth += 1;
      else if (byte === LIST_END || byte === OBJECT_END) depth -= 1;
      this.at += 1;
    } while (depth > 0);
    return start;
  }

  /** Nothing may follow. */
  end(): void {
    if (this.peek() !== undefined) throw new Unreadable('json_malformed');
  }

  private nested(depth: number): Json {
    this.values += 1;
    if (depth > DEEPEST || this.values > MOST_VALUES) throw new Unreadable('json_malformed');
    const next = this.peek();
    if (next === QUOTE) return this.text();
    if (next === LIST) return this.nestedList(depth);
    return next === OBJECT ? this.nestedObject(depth) : this.word();
  }

  private nestedList(depth: number): Json {
    const elements: Json[] = [];
    this.list(() => elements.push(this.nested(depth + 1)));
    return elements;
  }

  /** A name like `__proto__` is a name like any other. */
  private nestedObject(depth: number): Json {
    const members: [string, Json][] = [];
    this.object((name) => members.push([name, this.nested(depth + 1)]));
    return Object.fromEntries(members);
  }

  private text(): string {
    if (this.peek() !== QUOTE) throw new Unreadable('json_malformed');
    const start = this.at + 1;
    this.at = this.endOfText();
    if (this.at - start > LONGEST_TEXT) throw new Unreadable('json_malformed');
    const text = this.bytes.toString('utf8', start, this.at);
    this.at += 1;
    return /[\\\p{Cc}]/u.test(text) ? unescaped(text) : text;
  }

  /** Where the closing quotation mark of the text stands that begins here. */
  private endOfText(): number {
    for (let end = this.bytes.indexOf(QUOTE, this.at + 1); end >= 0; end = this.bytes.indexOf(QUOTE, end + 1)) {
      let escapes = 0;
      while (this.bytes[end - 1 - escapes] === BACKSLASH) escapes += 1;
      if (escapes % 2 === 0) return end;
    }
    throw new Unreadable('json_malformed');
  }

  private word(): Json {
    const start = this.at;
    while (isWordByte(this.bytes[this.at]) && this.at - start <= LONGEST_NUMBER) this.at += 1;
    const word = this.bytes.toString('latin1', start, this.at);
    const known = WORDS.find(([name]) => name === word);
    if (known) return known[1];
    const number = NUMBER.test(word) ? Number(word) : Number.NaN;
    if (!Number.isFinite(number) || word.length > LONGEST_NUMBER) throw new Unreadable('json_malformed');
    return number;
  }

  private separated(end: number): number | undefined {
    const next = this.peek();
    if (next === end) return next;
    this.take(COMMA);
    const after = this.peek();
    if (after === end) throw new Unreadable('json_malformed');
    return after;
  }

  private take(wanted: number): void {
    if (this.peek() !== wanted) throw new Unreadable('json_malformed');
    this.at += 1;
  }

  private peek(): number | undefined {
    while (isSpace(this.bytes[this.at])) this.at += 1;
    return this.bytes[this.at];
  }
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    throw new Unreadable('json_malformed');
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Letters, digits, plus, minus, full stop. */
function isWordByte(byte = 0): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x45 || byte === 0x2b || byte === 0x2d || byte === 0x2e
  );
}
