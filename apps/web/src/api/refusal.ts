import type { Problem } from './generated/types.gen';

const PREFIX = 'urn:enjuku:problem:';
const UNREACHABLE = `${PREFIX}unreachable`;
const ELSEWHERE = `${PREFIX}elsewhere`;

/**
 * What the API refused (RFC 9457), or that it could not be reached. `detail` is a sentence in the language of the page that a person can act on.
 * Everything that the client throws is one; a call that was given up is the browser's `AbortError`.
 */
export class Refusal extends Error implements Problem {
  override readonly name = 'Refusal';
  readonly type: string;
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  readonly detail: string;
  /** Path of the input at fault, where there is one. */
  readonly field?: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  /** When it came. */
  readonly at = new Date();

  constructor({ type, status, detail, field, details, requestId }: Problem) {
    super(detail);
    this.type = type;
    this.status = status;
    this.detail = detail;
    if (field !== undefined) this.field = field;
    this.details = details ?? {};
    this.requestId = requestId;
  }

  static unreachable(sentence: string): Refusal {
    return new Refusal({ type: UNREACHABLE, status: 0, detail: sentence, requestId: '' });
  }

  /** Nothing was done, since the device is signed in otherwise than the page: for the page that is as good as signed out. */
  static elsewhere(sentence: string): Refusal {
    return new Refusal({ type: ELSEWHERE, status: 401, detail: sentence, requestId: '' });
  }

  /** Stable, e.g. `link_expired`; `unreachable` when no answer came. */
  get code(): string {
    return this.type.replace(PREFIX, '');
  }

  /** Trying the same again may help: no line, too many at once, or the server is busy. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** There is nothing there: not at all, not for this person, or the address is none. */
  get isNowhere(): boolean {
    return this.status === 404 || this.status === 400;
  }

  /** When it is accepted again at the latest; null where the server does not say. */
  get againAt(): Date | null {
    const { retryAfterSeconds } = this.details;
    return typeof retryAfterSeconds === 'number' ? new Date(this.at.getTime() + retryAfterSeconds * 1000) : null;
  }

  /** A sentence per field, of an input that was refused as a whole. */
  get fields(): Readonly<Record<string, string>> {
    const problems = this.details.problems;
    if (Array.isArray(problems)) {
      return Object.fromEntries(problems.filter(isFieldProblem).map(({ field, detail }) => [field, detail]));
    }
    return this.field === undefined ? {} : { [this.field]: this.detail };
  }
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'detail' in body && String(body.type).startsWith(PREFIX);
}

function isFieldProblem(value: unknown): value is { field: string; detail: string } {
  return typeof value === 'object' && value !== null && 'field' in value && 'detail' in value;
}
