import { createTransport } from 'nodemailer';

export interface Letters {
  readonly port: number;
  readonly mails: number;
  readonly text: string;
  readonly html: string;
}

const AT_ONCE = 10;

/** The floor of sending mail: bare nodemailer over as many connections, the same words in every mail, nothing kept. */
process.on('message', (letters: Letters) => void send(letters).then(() => process.send?.({})));
process.channel?.ref();
process.once('SIGTERM', () => process.exit());
process.send?.({ ready: true });

async function send({ port, mails, text, html }: Letters): Promise<void> {
  const transport = createTransport({ pool: true, host: '127.0.0.1', port, maxConnections: AT_ONCE, maxMessages: 1_000 });
  let next = 0;
  const writer = async () => {
    for (let turn = next++; turn < mails; turn = next++) {
      const subject = '【計測】「計測」ご回答のお願い';
      await transport.sendMail({ from: 'a@bench.example', to: `s${turn}@bench.example`, subject, text, html, textEncoding: 'base64' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  transport.close();
}
