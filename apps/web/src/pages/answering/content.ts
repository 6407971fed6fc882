import type { AnswerView, WriteAnswerDto } from '~/api/generated/types.gen';

export type Value = AnswerView['value'];

/** What is said at one question: an answer, a comment, or both. */
export interface Content {
  /** Null: no answer, at most a comment. */
  readonly kind: AnswerView['kind'];
  readonly level: number | null;
  readonly reason: string | null;
  readonly value: Value;
  readonly comment: string | null;
}

/** Line ends of all kinds, and what nobody sees of what is copied: as the server cleans long texts (`paragraphOf`). */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

export const NOTHING_SAID: Content = { kind: null, level: null, reason: null, value: null, comment: null };

export function contentOf({ kind, level, reason, value, comment }: Content): Content {
  return { kind, level, reason, value, comment };
}

/** Whether it can be saved as it is: "not applicable" and "declined" wait for their reason. */
export function isComplete({ kind, reason }: Content): boolean {
  return (kind !== 'not_applicable' && kind !== 'declined') || plain(reason) !== '';
}

/** The answer to a profile question; what holds nothing is no answer. */
export function profileContent(value: Value, comment: string | null): Content {
  const isAnswer = filled(value);
  return { ...NOTHING_SAID, kind: isAnswer ? 'profile' : null, value: isAnswer ? value : null, comment };
}

/** Whether two say the same once the server has cleaned them: it trims texts and leaves empty lines, boxes and marks that nobody sees out. */
export function saysTheSame(one: Content, other: Content): boolean {
  return JSON.stringify(cleaned(one)) === JSON.stringify(cleaned(other));
}

/** What is sent. A kind takes its own field only. */
export function bodyOf(content: Content, version: number): WriteAnswerDto {
  const { kind, level, reason, value, comment } = content;
  return {
    kind,
    ...(kind === 'level' && { level }),
    ...((kind === 'not_applicable' || kind === 'declined') && { reason }),
    ...((kind === 'profile' || kind === 'probe') && { value: withoutBlanks(value) }),
    ...(plain(comment) !== '' && { comment }),
    version,
  };
}

function cleaned({ kind, level, reason, value, comment }: Content) {
  return [kind, level, plain(reason), ordered(withoutBlanks(value)), plain(comment)];
}

function plain(text: string | null): string {
  return (text ?? '').replaceAll(LINE_ENDS, '\n').replaceAll(UNSEEN, '').trim();
}

function filled(value: Value): boolean {
  const rest = withoutBlanks(value);
  if (rest === null || typeof rest === 'number') return rest !== null;
  return Object.keys(rest).length > 0;
}

function withoutBlanks(value: Value): Value {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map((line) => line.trim()).filter((line) => line !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([box, text]) => [box, text.trim()])
      .filter(([, text]) => text !== ''),
  );
}

/** Boxes come back from the server in an order of its own. */
function ordered(value: Value): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value;
}
