import { createHash } from 'node:crypto';

import pg from 'pg';

import { BucketServer } from '../support/bucket-server.js';
import { MailServer } from '../support/mail-server.js';
import { until } from '../support/until.js';
import { type Browser, done } from './support/browser.js';
import { Installation } from './support/installation.js';
import { aBuyer, aTrade } from './support/trade.js';

interface Export {
  readonly id: string;
  readonly state: string;
  readonly sha256: string | null;
  readonly byteCount: number | null;
  readonly failure: { readonly ja: string; readonly en: string } | null;
}

/** A place in the code, as a stack trace names it. */
const STACK = /\n\s+at |node_modules/;

describe('the product with its files in a bucket', () => {
  const mail = new MailServer();
  let bucket: BucketServer;
  let installation: Installation;
  let buyer: Browser;
  let campaignId: string;

  beforeAll(async () => {
    bucket = await BucketServer.start();
    const settings = { SMTP_URL: await mail.listen(), MAIL_FROM: 'enjuku@product.example', LOG_LEVEL: 'info' };
    installation = await Installation.start({ ...bucket.environment, ...settings });
    await until(() => installation.output.includes('The worker is ready.'), 60);
    ({ buyer, campaignId } = await aTrade(await aBuyer(installation, mail), 3));
  }, 300_000);

  afterAll(async () => {
    await installation?.stop();
    await bucket?.stop();
    await mail.close();
  }, 60_000);

  const find = (id: string) => done(buyer.get<Export>(`/api/exports/${id}`));
  const ask = async (kind: string) => (await done(buyer.post<Export>('/api/exports', { kind, campaignId }))).id;
  const sql = async (text: string, parameters: unknown[]) => {
    const client = new pg.Client({ connectionString: installation.adminUrl });
    await client.connect();
    await client.query(text, parameters).finally(() => client.end());
  };

  it('keeps an export there, hands it out, and removes it when its time is over', async () => {
    const id = await ask('gaps_csv');
    await until(async () => (await find(id)).state === 'finished', 60);
    expect(bucket.objects()).toEqual([expect.stringMatching(new RegExp(`^exports/[0-9a-f-]{36}/${id}-1$`))]);

    const file = Buffer.from(await (await buyer.fetch(`/api/exports/${id}/file`)).arrayBuffer());
    expect(createHash('sha256').update(file).digest('hex')).toBe((await find(id)).sha256);

    await sql(`update app.export set expires_at = now() - interval '1 second' where id = $1`, [id]);
    await sql(`update pgboss.job set start_after = now() where name = 'exports.expire' and data ->> 'exportId' = $1`, [id]);
    // It has expired by the clock; the job that removes it may come a moment later.
    await until(() => bucket.objects().length === 0, 60);

    expect(await find(id)).toMatchObject({ state: 'expired' });
    expect((await buyer.fetch(`/api/exports/${id}/file`)).status).toBe(410);
  }, 180_000);

  it('ends an export with a sentence when the bucket is gone, and says so to whoever wants a file', async () => {
    const kept = await ask('matrix_csv');
    await until(async () => (await find(kept)).state === 'finished', 60);
    bucket.removeBucket();

    const id = await ask('gap_workbook');
    await until(async () => (await find(id)).state === 'broken', 60);

    expect((await find(id)).failure?.ja).toContain('ファイルの保存先が見つからないか');
    const answer = await buyer.fetch(`/api/exports/${kept}/file`);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('storage_refused')]);
    expect(installation.output).not.toMatch(STACK);
  }, 180_000);

  it('does not start with a bucket that is missing, refuses or does not answer, and says why', async () => {
    const start = (wrong: Readonly<Record<string, string>>) => Installation.start({ ...bucket.environment, ...wrong });

    for (const [wrong, sentence] of [
      [{ FILES_S3_BUCKET: 'elsewhere' }, /There is no bucket 'elsewhere' at http:.*: make it, or put FILES_S3_BUCKET/],
      [{ FILES_S3_KEY: 'SOMEBODY' }, /refuses FILES_S3_KEY/],
      [{ FILES_S3_ENDPOINT: 'http://127.0.0.1:9' }, /Nobody answers for the bucket 'enjuku' at http:.*: check FILES_S3_ENDPOINT/],
    ] as const) {
      const told = await start(wrong).then(
        () => 'It started.',
        (error: Error) => error.message,
      );
      expect(told).toMatch(sentence);
      expect(told).not.toMatch(STACK);
    }
  }, 180_000);
});
