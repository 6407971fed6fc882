import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { until } from './until.js';

export interface ReceivedMail {
  /** Envelope recipients: one, always. */
  readonly recipients: readonly string[];
  readonly parsed: ParsedMail;
  readonly raw: string;
}

/** A real SMTP server on a free loopback port that keeps what it is given. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** What is answered to a recipient whose mail is not taken, by address. */
  readonly refusals = new Map<string, { readonly code: number; readonly text: string }>();
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refusals.get(address);
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          const raw = Buffer.concat(chunks).toString();
          this.mails.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), parsed: await simpleParser(raw), raw });
          done();
        });
      },
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** The newest mail to an address whose subject or text matches; waits for it. */
  async newestTo(address: string, matching = /./s, seconds = 15): Promise<ReceivedMail> {
    const find = () =>
      this.mails.findLast(({ recipients, parsed }) => recipients.includes(address) && matching.test(`${parsed.subject}\n${parsed.text}`));
    await until(() => find() !== undefined, seconds).catch(() => undefined);
    const mail = find();
    if (!mail) throw new Error(`No mail to ${address} that matches ${matching}.`);
    return mail;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** The personal link in a mail: the token that follows `/l/`. */
export function tokenIn({ parsed }: ReceivedMail): string {
  const token = /\/l\/([\w-]+\.[\w-]+)/.exec(parsed.text ?? '')?.[1];
  if (!token) throw new Error(`This mail holds no personal link: ${parsed.subject}`);
  return token;
}
