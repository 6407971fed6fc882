import { setTimeout as wait } from 'node:timers/promises';
import { MailServer } from '../support/mail-server.js';
import { until } from '../support/until.js';
import { Installation } from './support/installation.js';
import { aBuyer, aTrade } from './support/trade.js';

const MAILS = 3_000;
const KILLS = 4;
const BACK_SECONDS = 30;

describe('mails that go out while the worker is killed again and again', () => {
  const mail = new MailServer();
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example' });
  }, 180_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  it('reach everybody, and who gets one twice gets the same one, at most once more for each kill', async () => {
    const buyer = await aBuyer(installation, mail);
    const before = mail.mails.length;

    const { addresses } = await aTrade(buyer, MAILS);
    const back: number[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await until(() => mail.mails.length - before >= (MAILS / (KILLS + 1)) * kill, 120);
      installation.kill('worker');
      await wait(300); // What was on its way arrives.
      back.push(await untilNext(mail));
    }
    const copies = () => idsByAddress(mail, before);
    await until(() => copies().size === MAILS, 120);
    await wait(20_000); // The jobs that died come back after a missed heartbeat, and might send once more.

    const sent = copies();
    const repeated = [...sent.values()].filter((ids) => ids.length > 1);
    console.log(JSON.stringify({ mails: MAILS, kills: KILLS, back, repeated: repeated.length }));
    expect(addresses.filter((address) => !sent.has(address))).toEqual([]);
    expect(repeated.filter((ids) => new Set(ids).size > 1)).toEqual([]);
    expect(Math.max(...[...sent.values()].map(({ length }) => length))).toBeLessThanOrEqual(1 + KILLS);
    expect(Math.max(...back)).toBeLessThan(BACK_SECONDS);
  }, 400_000);
});

/** Seconds until one more mail has arrived. */
async function untilNext({ mails }: MailServer): Promise<number> {
  const began = performance.now();
  const { length } = mails;
  await until(() => mails.length > length, 60);
  return (performance.now() - began) / 1000;
}

function idsByAddress({ mails }: MailServer, from: number): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { recipients, parsed } of mails.slice(from)) {
    const [address = ''] = recipients;
    ids.set(address, [...(ids.get(address) ?? []), parsed.messageId ?? '']);
  }
  return ids;
}
