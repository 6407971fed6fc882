import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

import { revealedIn } from '../architecture/support/revealing.js';
import { MailServer } from '../support/mail-server.js';
import { until } from '../support/until.js';
import { done } from './support/browser.js';
import { Installation } from './support/installation.js';
import { aBuyer, aRespondent, aTrade } from './support/trade.js';

/** Nothing is planted here: names are Japanese, and addresses and tokens are known by their form. */
const UNMARKED = { isMarked: () => false };

describe('what an operator sees in the terminal and in the files beside it', () => {
  const mail = new MailServer();
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({ SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example', LOG_LEVEL: 'trace' });
  }, 180_000);

  afterAll(async () => {
    await installation?.stop();
    await mail.close();
  }, 60_000);

  async function whileBroken(table: string, work: () => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ connectionString: installation.adminUrl });
    await client.connect();
    await client.query(`alter table app.${table} add constraint broken check (false) not valid`);
    try {
      await work();
    } finally {
      await client.query(`alter table app.${table} drop constraint broken`);
      await client.end();
    }
  }

  const revealing = (text: string) =>
    text.split('\n').flatMap((line) => {
      const revealed = revealedIn(line.replaceAll('…', ''), UNMARKED);
      return revealed === null ? [] : [`${revealed}: ${line.slice(0, 300)}`];
    });

  it('is nothing of what people wrote, whatever goes wrong', async () => {
    const buyer = await aBuyer(installation, mail);
    const { addresses } = await aTrade(buyer, 3);
    const { browser, assessmentId } = await aRespondent(installation, mail, addresses[0] ?? '');
    const write = () =>
      browser.put(`/api/assessments/${assessmentId}/answers/GOV-01`, { kind: 'level', level: 1, comment: '金庫の鍵は机の中', version: 0 });
    await whileBroken('answer', async () => expect((await write()).status).toBe(500));
    await done(write());
    await whileBroken('submission_score', async () => {
      const signature = { signedBy: '湊 社長', title: '代表取締役', acknowledgeUnanswered: true };
      await done(browser.post(`/api/assessments/${assessmentId}/submit`, signature));
      await until(() => installation.output.includes('A job failed'), 30);
    });
    installation.kill('database');
    await installation.backAfter();

    expect(installation.output).toContain('"fault":{"name":"QueryFailedError","code":"23514"');
    expect(revealing(installation.output)).toEqual([]);
    expect(revealing(readFileSync(join(installation.dataDir, 'postgres.log'), 'utf8'))).toEqual([]);
  }, 180_000);
});
