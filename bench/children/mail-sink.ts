import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type SinkQuestion = { readonly ask: 'begin' } | { readonly ask: 'until'; readonly mails: number } | { readonly ask: 'sample' };

export interface Arrived {
  readonly mails: number;
  /** More than one of the same Message-ID. */
  readonly repeated: number;
  /** On this process's clock, which is the machine's: milliseconds since 1970. */
  readonly at: number;
}

/** A mail server that takes everything and keeps nothing but what it counts by. */
const ids = new Set<string>();
let repeated = 0;
let sample = '';
let waiting: { readonly mails: number } | null = null;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      note(Buffer.concat(chunks).toString('latin1'));
      done();
    });
  },
});

process.on('message', (question: SinkQuestion) => void answer(question));
process.channel?.ref();
process.once('SIGTERM', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});

function note(raw: string): void {
  sample = raw;
  const id = /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? raw;
  if (ids.has(id)) repeated += 1;
  ids.add(id);
  tellIfDone();
}

function tellIfDone(): void {
  if (!waiting || ids.size < waiting.mails) return;
  waiting = null;
  const arrived: Arrived = { mails: ids.size, repeated, at: Date.now() };
  process.send?.(arrived);
}

async function answer(question: SinkQuestion): Promise<void> {
  if (question.ask === 'begin') {
    ids.clear();
    repeated = 0;
    process.send?.({});
  } else if (question.ask === 'until') {
    waiting = { mails: question.mails };
    tellIfDone();
  } else {
    const { text = '', html } = await simpleParser(Buffer.from(sample, 'latin1'));
    process.send?.({ text, html: html || '' });
  }
}
