import { AppError } from './app-error.js';

/** What may be told of an error outside of the database: in a log, beside a job. */
export interface Fault {
  readonly name: string;
  /** PostgreSQL's, the network's or Node's code; the code of a refusal. */
  readonly code?: string;
  /** What PostgreSQL names: table, column, constraint. */
  readonly about?: string;
  readonly message?: string;
  /** The places in the code, innermost first. */
  readonly stack: readonly string[];
}

/** Errors of these kinds repeat what they could not read, in words of their own. */
const REPEATING = new Set(['SyntaxError', 'RangeError', 'URIError']);
/** Data exceptions and violated constraints (PostgreSQL, Appendix A): their messages quote values. Those of other classes quote names of tables and roles. */
const QUOTES_VALUES = /^2[23]/;
/** From the first quotation mark to the last: what stands between may hold some of its own. */
const QUOTED = /["'`].*["'`]/s;
const FRAME = /^\s+at (.+:\d+:\d+\)?)$/;

/**
 * A bug, or a failure of something we stand on, without what somebody typed. Messages repeat input: `invalid input syntax for type uuid: "…"`,
 * `Unexpected token 'a', "…" is not valid JSON`. So what is quoted in them is left out, and the places in the code say the rest.
 */
export function faultOf(thrown: unknown): Fault {
  const error = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  if (error instanceof AppError) return { name: error.name, code: error.code, stack: placesOf(error) };
  const { code, table, column, constraint } = error as Partial<Record<'code' | 'table' | 'column' | 'constraint', unknown>>;
  const about = [table, column, constraint].filter((name) => typeof name === 'string').join(' ');
  const message = messageOf(error, code);
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    ...(about && { about }),
    ...(message && { message }),
    stack: placesOf(error),
  };
}

/** The same in one line. */
export function faultLine(thrown: unknown): string {
  const { name, code, about, message } = faultOf(thrown);
  return [name, code, about, message].filter((part) => part !== undefined).join(' ');
}

function messageOf({ name, message }: Error, code: unknown): string {
  if (REPEATING.has(name)) return '';
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return fromDatabase && !QUOTES_VALUES.test(code) ? message : message.replace(QUOTED, '"..."');
}

/** The message comes first in a stack and may hold anything, lines that look like places included. */
function placesOf({ message, stack = '' }: Error): string[] {
  const from = stack.indexOf(message);
  const places = from < 0 ? stack : stack.slice(from + message.length);
  return places.split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? []);
}
