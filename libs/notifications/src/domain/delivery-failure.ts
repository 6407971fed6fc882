/** What came back when a mail server was asked to take a mail: parts of nodemailer's error. */
export interface ServerAnswer {
  readonly name: string;
  readonly code?: string | undefined;
  /** The SMTP command that was answered. */
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

const LONGEST_ANSWER = 200;
/** Long runs of characters that are no words: the token of a link that the server repeats, credentials. */
const SECRET_LIKE = /[\w+/=.-]{40,}/g;

/**
 * Whether a mail will never be taken: the server refused this recipient or this text for good (5yz, RFC 5321, 4.2.1).
 * What it says while we connect, sign in or name ourselves is about the operator's settings, not about the mail, and is tried again;
 * so is 503, which says that the conversation went wrong.
 */
export function isPermanent({ responseCode = 0, command = '' }: ServerAnswer): boolean {
  return responseCode >= 500 && responseCode < 600 && responseCode !== 503 && /^(RCPT TO|DATA)$/.test(command);
}

/** What the server answered, for the sender to read: one short line without tokens. */
export function answerOf(answer: ServerAnswer): string {
  const line = (answer.response ?? codeOf(answer))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(SECRET_LIKE, '…')
    .trim();
  return line.length > LONGEST_ANSWER ? `${line.slice(0, LONGEST_ANSWER - 1)}…` : line;
}

/** What happened in a word or two, without addresses or text of the mail: fit for a log. */
export function codeOf({ name, code, responseCode }: ServerAnswer): string {
  return [code ?? name, responseCode].filter((part) => part !== undefined).join(' ');
}
