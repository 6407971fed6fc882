import { testSettings } from '../../../test/support/contexts.js';
import { MailServer, type ReceivedMail } from '../../../test/support/mail-server.js';
import { displayName } from './domain/text.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';

/** What may stand above the text of one of our mails; whatever else appears there was smuggled in. */
const HEADERS = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'];

/** Names that have opened other mailers. */
const hostileNames = [
  'Hanako\r\nBcc: all@evil.example',
  'Hanako\nX-Injected: yes',
  'Hanako\rX-Injected: yes',
  'Hanako\r\n\r\n<html>body</html>',
  'a@evil.example, b@evil.example',
  '"; <a@evil.example>, "',
  '<a@evil.example>',
  'Hanako (a@evil.example)',
  'all: a@evil.example, b@evil.example;',
  '=?utf-8?B?DQpCY2M6IGFsbEBldmlsLmV4YW1wbGU=?=',
  '=?utf-8?Q?x=0D=0ABcc=3A_all=40evil=2Eexample?=',
  '=?utf-8?Q?=2C_b=40evil=2Eexample?=',
  'Hanako\u2028Bcc: all@evil.example',
  'Hanako\u0000\u0008\u007f',
  '\\" <a@evil.example>',
  '株式会社"山田"<a@evil.example>',
];

describe('the transport of mails', () => {
  const server = new MailServer();
  let transport: MailTransport;

  beforeAll(async () => {
    const smtpUrl = await server.listen();
    transport = new MailTransport(testSettings({ url: '' }, { smtpUrl }));
  });

  afterAll(async () => {
    transport.onApplicationShutdown();
    await server.close();
  });

  async function send(changes: Partial<OutgoingMail>): Promise<ReceivedMail> {
    const before = server.mails.length;
    await transport.send({
      from: { name: '高瀬 由紀 (青嶺精機株式会社) via Enjuku', address: 'enjuku@example.jp' },
      to: { name: '大和田 誠', address: 'makoto@owada.example' },
      replyTo: { name: '高瀬 由紀', address: 'takase@aomine.example' },
      subject: '【青嶺精機株式会社】ご回答のお願い',
      text: '本文\n',
      html: '<!DOCTYPE html><html lang="ja"><title>件名</title><p>本文</p></html>',
      messageId: '<0190-1@example.jp>',
      ...changes,
    });
    expect(server.mails).toHaveLength(before + 1);
    return server.mails[before] as ReceivedMail;
  }

  const addresses = (header: ReceivedMail['parsed']['to']) =>
    [header ?? []]
      .flat()
      .flatMap(({ value }) => value.flatMap(({ address, group }) => [address, ...(group ?? []).map((member) => member.address)]));
  const names = ({ raw }: ReceivedMail) => [...new Set([...headersOf(raw)].map((line) => line.split(':')[0]?.toLowerCase()))].sort();

  it('sends text and HTML to one recipient, from the person by way of Enjuku, with replies to the person', async () => {
    const { parsed, recipients, raw } = await send({});

    expect(recipients).toEqual(['makoto@owada.example']);
    expect(parsed.from?.value).toEqual([{ name: '高瀬 由紀 (青嶺精機株式会社) via Enjuku', address: 'enjuku@example.jp' }]);
    expect(parsed.replyTo?.value).toEqual([{ name: '高瀬 由紀', address: 'takase@aomine.example' }]);
    expect(parsed.subject).toBe('【青嶺精機株式会社】ご回答のお願い');
    expect(parsed.messageId).toBe('<0190-1@example.jp>');
    expect(parsed.text).toBe('本文\n');
    expect(parsed.html).toContain('<p>本文</p>');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).toMatch(/multipart\/alternative/);
  });

  it.each(hostileNames)('sends to one recipient and adds no header, whatever a name holds: %j', async (hostile) => {
    const name = displayName(hostile);

    const mail = await send({
      from: { name, address: 'enjuku@example.jp' },
      to: { name, address: 'makoto@owada.example' },
      replyTo: { name, address: 'takase@aomine.example' },
    });

    expect(mail.recipients).toEqual(['makoto@owada.example']);
    expect(addresses(mail.parsed.to)).toEqual(['makoto@owada.example']);
    expect(addresses(mail.parsed.from)).toEqual(['enjuku@example.jp']);
    expect(addresses(mail.parsed.replyTo)).toEqual(['takase@aomine.example']);
    expect(names(mail)).toEqual(HEADERS);
    expect(mail.parsed.text).toBe('本文\n');
  });

  it.each(hostileNames)('does the same for names that nobody has cleaned: %j', async (name) => {
    const mail = await send({ to: { name, address: 'makoto@owada.example' }, subject: name });

    expect(mail.recipients).toEqual(['makoto@owada.example']);
    expect(addresses(mail.parsed.to)).toEqual(['makoto@owada.example']);
    expect(names(mail)).toEqual(HEADERS);
  });

  it('keeps a mail to itself where no mail server is set up', async () => {
    const outbox = new MailTransport(testSettings({ url: '' }));
    const before = server.mails.length;

    await outbox.send({} as OutgoingMail);

    expect(outbox.kind).toBe('outbox');
    expect(server.mails).toHaveLength(before);
  });
});

/** The lines of the header, each folded line joined to the one it continues. */
function headersOf(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
}
