import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { MailServer } from '../support/mail-server.js';
import { Installation } from './support/installation.js';
import { aBuyer, aTrade } from './support/trade.js';

const SUPPLIERS = 2_000;
const REQUESTS = 10;
const END_SECONDS = 20;

describe('an interrupt while much is going on', () => {
  const mail = new MailServer();
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example' });
  }, 180_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  it('ends requests, a download, open pages and the database in time, and leaves nothing behind', async () => {
    const { buyer, campaignId } = await aTrade(await aBuyer(installation, mail), SUPPLIERS);
    const download = await buyer.fetch(`/api/campaigns/${campaignId}/gap-workbook`);
    const page = await buyer.fetch('/api/events');
    expect(page.headers.get('content-type')).toBe('text/event-stream');
    const requests = Array.from({ length: REQUESTS }, () =>
      buyer.get('/api/suppliers?limit=200').then(
        ({ status }) => status,
        () => null,
      ),
    );

    const seconds = await installation.interrupt();
    const statuses = await Promise.all(requests);
    await download.arrayBuffer().catch(() => null);
    await page.arrayBuffer().catch(() => null);

    console.log(JSON.stringify({ seconds, statuses }));
    expect(seconds).toBeLessThan(END_SECONDS);
    expect(statuses.filter((status) => status === 500)).toEqual([]);
    expect(installation.leftBehind()).toEqual([]);
    expect(existsSync(join(installation.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(await isTaken(installation.port)).toBe(false);
  }, 180_000);
});

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.unref();
  });
}
