import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { MailServer } from '../support/mail-server.js';
import { slowTable } from '../support/slow-table.js';
import { until } from '../support/until.js';
import { type Browser, done } from './support/browser.js';
import { Installation } from './support/installation.js';
import { aBuyer, aTrade } from './support/trade.js';

const SUPPLIERS = 200;
const KILLS = 3;

interface Export {
  readonly id: string;
  readonly state: string;
  readonly byteCount: number | null;
  readonly rowCount: number | null;
}

describe('an export whose worker is killed in the middle', () => {
  const mail = new MailServer();
  let installation: Installation;
  let buyer: Browser;
  let campaignId: string;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example' });
    ({ buyer, campaignId } = await aTrade(await aBuyer(installation, mail), SUPPLIERS));
  }, 300_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  const find = (id: string) => done(buyer.get<Export>(`/api/exports/${id}`));
  /** Whole ones and begun ones. */
  const files = () => {
    const folder = join(installation.dataDir, 'files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
  };
  /** The name of the one that is being written, when it is another than before. */
  const nextBegun = async (before?: string) => {
    await until(() => files().length === 1 && files()[0]?.endsWith('.part') === true && files()[0] !== before, 60);
    return files()[0];
  };

  it('begins again each time, and is one whole file in the end', async () => {
    let letGo = await slowTable(installation.adminUrl, 'question_score');
    const { id } = await done(buyer.post<Export>('/api/exports', { kind: 'gap_workbook', campaignId }));
    const back: number[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const begun = await nextBegun();
      installation.kill('worker');
      const killed = performance.now();
      // What the killed one asked of the database ends by itself, and with it its lock; then it is slow again for the next.
      await letGo();
      letGo = await slowTable(installation.adminUrl, 'question_score');
      await nextBegun(begun);
      back.push((performance.now() - killed) / 1000);
    }

    await letGo();
    await until(async () => (await find(id)).state === 'finished', 60);

    const { byteCount } = await find(id);
    const file = Buffer.from(await (await buyer.fetch(`/api/exports/${id}/file`)).arrayBuffer());
    console.log(JSON.stringify({ kills: KILLS, back, bytes: file.length }));
    expect(files()).toEqual([`${id}-${KILLS + 1}`]);
    expect(file.length).toBe(byteCount);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(Math.max(...back)).toBeLessThan(30);
  }, 300_000);
});
