import { testSettings } from '../../../test/support/contexts.js';
import { addressesIn, HOSTILE_NAMES, headersIn, MAIL_HEADERS } from '../../../test/support/hostile-names.js';
import { MailServer, type ReceivedMail } from '../../../test/support/mail-server.js';
import { displayName } from './domain/text.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';

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

  it.each(HOSTILE_NAMES)('sends to one recipient and adds no header, whatever a name holds: %j', async (hostile) => {
    const name = displayName(hostile);

    const mail = await send({
      from: { name, address: 'enjuku@example.jp' },
      to: { name, address: 'makoto@owada.example' },
      replyTo: { name, address: 'takase@aomine.example' },
    });

    expect(mail.recipients).toEqual(['makoto@owada.example']);
    expect(addressesIn(mail.parsed.to)).toEqual(['makoto@owada.example']);
    expect(addressesIn(mail.parsed.from)).toEqual(['enjuku@example.jp']);
    expect(addressesIn(mail.parsed.replyTo)).toEqual(['takase@aomine.example']);
    expect(headersIn(mail)).toEqual(MAIL_HEADERS);
    expect(mail.parsed.text).toBe('本文\n');
  });

  it.each(HOSTILE_NAMES)('does the same for names that nobody has cleaned: %j', async (name) => {
    const mail = await send({ to: { name, address: 'makoto@owada.example' }, subject: name });

    expect(mail.recipients).toEqual(['makoto@owada.example']);
    expect(addressesIn(mail.parsed.to)).toEqual(['makoto@owada.example']);
    expect(headersIn(mail)).toEqual(MAIL_HEADERS);
  });

  it('keeps a mail to itself where no mail server is set up', async () => {
    const outbox = new MailTransport(testSettings({ url: '' }));
    const before = server.mails.length;

    await outbox.send({} as OutgoingMail);

    expect(outbox.kind).toBe('outbox');
    expect(server.mails).toHaveLength(before);
  });
});
