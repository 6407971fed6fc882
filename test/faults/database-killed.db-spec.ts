import { setTimeout as wait } from 'node:timers/promises';
import { MailServer } from '../support/mail-server.js';
import { Installation } from './support/installation.js';
import { aBuyer } from './support/trade.js';

const KILLS = 3;
const BACK_SECONDS = 10;
const REFUSED_WITHIN_MS = 2_000;

describe('a database that is killed', () => {
  const mail = new MailServer();
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example' });
  }, 180_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  it('comes back by itself, while the API says at once that it cannot serve, and why', async () => {
    const buyer = await aBuyer(installation, mail);
    const back: number[] = [];
    const seen = { live: new Set<number | null>(), ready: new Set<number | null>(), suppliers: new Set<number>(), slowest: 0 };

    for (let kill = 0; kill < KILLS; kill += 1) {
      installation.kill('database');
      const watching = { on: true };
      const watched = [watch('/health/live', seen.live), watch('/health/ready', seen.ready), ask()];
      await wait(50);
      back.push(await installation.backAfter());
      watching.on = false;
      await Promise.all(watched);
      expect((await buyer.get('/api/suppliers')).status).toBe(200);
      await wait(6_000);

      async function watch(path: string, statuses: Set<number | null>): Promise<void> {
        for (; watching.on; await wait(20)) statuses.add((await installation.probe(path)).status);
      }
      async function ask(): Promise<void> {
        for (; watching.on; await wait(20)) {
          const began = performance.now();
          const { status } = await buyer.get('/api/suppliers');
          seen.suppliers.add(status);
          seen.slowest = Math.max(seen.slowest, performance.now() - began);
        }
      }
    }

    console.log(JSON.stringify({ kills: KILLS, back, slowest: seen.slowest }));
    expect([...seen.live]).toEqual([200]);
    expect([...seen.ready].sort()).toEqual([200, 503]);
    expect([...seen.suppliers].sort()).toEqual([200, 503]);
    expect(seen.slowest).toBeLessThan(REFUSED_WITHIN_MS);
    expect(Math.max(...back)).toBeLessThan(BACK_SECONDS);
  }, 180_000);
});
