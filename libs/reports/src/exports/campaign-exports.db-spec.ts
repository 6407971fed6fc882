import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import type { IssuedCampaign } from '@app/assessments';
import { ExportOrders } from '@app/audit';
import { JobWorker } from '@app/jobs';
import { newId } from '@app/kernel';
import { EXTERNAL_AUDITOR, type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { accountOf } from '../../../../test/factories/account.js';
import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { level, submissionOf } from '../../../../test/factories/submission.js';
import { asSuperuser } from '../../../../test/support/as-superuser.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { filesFolderOf } from '../../../../test/support/files-folder.js';
import { readWorkbook } from '../../../../test/support/read-workbook.js';
import { slowTable } from '../../../../test/support/slow-table.js';
import { smallDisk } from '../../../../test/support/small-disk.js';
import { until } from '../../../../test/support/until.js';
import { ReportsModule } from '../reports.module.js';
import { ScoringService } from '../submission/scoring.service.js';
import { CampaignExports, type CampaignExportWish } from './campaign-exports.service.js';
import { ExportFiles } from './export-files.service.js';

describe('an export that the worker writes', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule], { databasePool: 12 });
    database = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    buyer = await memberOfNewOrganization(database);
    await accountOf(database, buyer);
    campaign = await campaignOf(database, buyer);
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
    await submissionOf(module, assessment, [level('IAM-03', 1)]);
    await database.apart(systemOf(buyer.tenantId), () => module.get(ScoringService).keepLatest(assessment.assessmentId));
  });

  const exports = () => module.get(CampaignExports);
  const ask = (wish: Partial<CampaignExportWish> = {}, member = buyer) =>
    database.apart(member, () =>
      exports().ask({ kind: 'gaps_csv', campaignId: campaign.campaignId, language: 'ja', filter: {}, wantsMail: false, ...wish }),
    );
  const write = (id: string) => module.get(ExportFiles).write({ tenantId: buyer.tenantId, exportId: id });
  const find = (id: string) => database.apart(buyer, () => module.get(ExportOrders).find(id));
  const take = async (id: string, member = buyer) => buffer((await exports().take(member, id)).stream);
  const folder = () => join(filesFolderOf(cluster.url), 'exports', buyer.tenantId);
  const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);
  const mails = () => database.apart(systemOf(buyer.tenantId), () => database.rows(`select template, details from app.message`));
  const jobs = (queue: string) =>
    database.apart(systemOf(buyer.tenantId), () =>
      database.rows<{ id: string; start: Date }>(
        `select data ->> 'exportId' as id, start_after as start from pgboss.job where name = $1 and data ->> 'tenantId' = $2`,
        [queue, buyer.tenantId],
      ),
    );
  const suspend = (suspendedAt: Date | null) =>
    database.apart(systemOf(buyer.tenantId), () =>
      database.affected(`update app.membership set suspended_at = $3 where organization_id = $1 and user_id = $2`, [
        buyer.tenantId,
        buyer.userId,
        suspendedAt,
      ]),
    );

  it('waits, is written, and can be taken until it expires', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'queued', kept: true, expiresAt: null });
    expect((await jobs('exports.write')).map(({ id }) => id)).toEqual([asked.id]);

    await write(asked.id);

    const finished = await find(asked.id);
    const file = await take(asked.id);
    expect(finished).toMatchObject({
      state: 'finished',
      rowCount: 64,
      rowsToCome: 64,
      byteCount: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
    expect(file.toString().split('\r\n')).toHaveLength(1 + 64 + 1);
    expect(Number(finished.expiresAt) - Number(finished.finishedAt)).toBe(7 * 86_400_000);
    expect(await jobs('exports.expire')).toEqual([{ id: asked.id, start: finished.expiresAt }]);
  });

  const auditor = (campaignIds: readonly string[]): MemberActor => ({
    ...buyer,
    roles: [EXTERNAL_AUDITOR],
    engagement: { campaignIds, notes: false, endsAt: new Date(Date.now() + 86_400_000), isOver: false },
  });
  /** Makes the buyer's person an outsider who may see these campaigns, until then. */
  const engage = (campaignIds: readonly string[], endsAt = '2099-03-31T14:59:59Z') =>
    asSuperuser(
      cluster,
      `update app.membership set roles = '{external_auditor}' where organization_id = '${buyer.tenantId}';
       insert into app.audit_engagement (organization_id, user_id, campaign_ids, ends_on, ends_at, notes, begun_at)
         values ('${buyer.tenantId}', '${buyer.userId}', '{${campaignIds}}', '2099-03-31', '${endsAt}', false, now())
         on conflict (organization_id, user_id) do update set campaign_ids = excluded.campaign_ids, ends_at = excluded.ends_at`,
    );

  it('goes with the campaign when that is taken back from the external auditor who asked for it', async () => {
    await engage([campaign.campaignId]);
    const [taken, waiting] = [await ask({}, auditor([campaign.campaignId])), await ask({ language: 'en' }, auditor([campaign.campaignId]))];
    await write(taken.id);
    expect((await take(taken.id, auditor([campaign.campaignId]))).length).toBeGreaterThan(0);

    await engage([newId()]);
    await write(waiting.id);

    await expect(take(taken.id, auditor([newId()]))).rejects.toMatchObject({ code: 'export_not_found' });
    expect(await find(waiting.id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
  });

  it('ends with the reason when the time of the external auditor runs out while it is written, and leaves nothing', async () => {
    await engage([campaign.campaignId]);
    const { id } = await ask({}, auditor([campaign.campaignId]));
    const letGo = await slowTable(cluster.adminUrl, 'question_score');
    const writing = write(id);
    await until(async () => (await find(id)).state === 'running');

    await engage([campaign.campaignId], new Date(Date.now() - 1000).toISOString());
    await letGo();
    await writing;

    expect(await find(id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed', sha256: null });
    expect(files()).toEqual([]);
    expect(await jobs('exports.expire')).toEqual([]);
  });

  describe('with campaigns that are compared', () => {
    let before: IssuedCampaign;
    let after: IssuedCampaign;

    beforeEach(async () => {
      before = await campaignOf(database, buyer, { title: '=前回の調査' });
      after = await campaignOf(database, buyer, { title: '次回の調査' });
    });

    it('has these in its trend, and names them', async () => {
      const { id } = await ask({ kind: 'gap_workbook', filter: { campaigns: [after.campaignId, before.campaignId] } });

      await write(id);

      const sheets = new Map((await readWorkbook(await take(id))).map(({ name, rows }) => [name, rows]));
      expect(sheets.get('推移')?.map(([name]) => name)).toEqual(['調査キャンペーン', '=前回の調査', '次回の調査']);
      expect(sheets.get('この資料について')).toContainEqual(['推移で比べた調査', '=前回の調査、次回の調査']);
      expect(sheets.get('この資料について')).toContainEqual(['絞り込み', 'なし（すべての委託先、すべての質問）']);
    });

    it('says so to programs', async () => {
      const { id } = await ask({ kind: 'campaign_json', filter: { campaigns: [before.campaignId] } });

      await write(id);

      const file = JSON.parse((await take(id)).toString());
      expect(file.export.compared).toEqual([{ id: before.campaignId, name: '=前回の調査' }]);
      expect(file.sheets.find(({ name }: { name: string }) => name === 'trend').rows).toHaveLength(1);
    });

    it('is refused before it is entered when one of them is not to be seen, or the file has no trend', async () => {
      const refused = (wish: Partial<CampaignExportWish>, code: string) => expect(ask(wish)).rejects.toMatchObject({ code });

      await refused({ kind: 'gap_workbook', filter: { campaigns: [before.campaignId, newId()] } }, 'compared_unknown');
      await refused({ kind: 'gaps_csv', filter: { campaigns: [before.campaignId] } }, 'compares_nothing');
      expect(await jobs('exports.write')).toEqual([]);
    });

    it('is closed to an external auditor with each of them, though they chose none', async () => {
      const both = [campaign.campaignId, before.campaignId];
      await engage(both);
      const [taken, waiting] = [
        await ask({ kind: 'gap_workbook' }, auditor(both)),
        await ask({ kind: 'gap_workbook', language: 'en' }, auditor(both)),
      ];
      await write(taken.id);
      expect((await take(taken.id, auditor(both))).length).toBeGreaterThan(0);

      await engage([campaign.campaignId]);
      await write(waiting.id);

      await expect(take(taken.id, auditor([campaign.campaignId]))).rejects.toMatchObject({ kind: 'forbidden', code: 'export_closed' });
      expect(await find(waiting.id)).toMatchObject({ state: 'broken', failure: 'compared_unknown' });
    });

    it('ends with the reason when one of them is taken back before it is written', async () => {
      const { id } = await ask({ kind: 'gap_workbook', filter: { campaigns: [before.campaignId] } });
      await engage([campaign.campaignId]);

      await write(id);

      expect(await find(id)).toMatchObject({ state: 'broken', failure: 'compared_unknown' });
      expect(files()).toEqual([]);
    });
  });

  it('is the same workbook that is handed out at once', async () => {
    const { id } = await ask({ kind: 'gap_workbook', language: 'en' });

    await write(id);

    const sheets = await readWorkbook(await take(id));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Summary', 'Gaps', 'Answers', 'About']));
    const { sha256 } = await find(id);
    expect(sheets.some(({ rows }) => rows.some((row) => row.includes(sha256 ?? '')))).toBe(true);
  });

  it('notes everybody who takes it', async () => {
    const { id } = await ask();
    await write(id);

    await take(id);
    await take(id, { ...buyer, userId: newId(), name: '監査 花子' });

    expect(await find(id)).toMatchObject({ downloadCount: 2, downloads: [{ by: '監査 花子' }, { by: buyer.name }] });
    const steps = await database.apart(buyer, () =>
      database.rows(`select actor_name from app.audit_entry where organization_id = $1 and action = 'export.downloaded' order by seq`, [
        buyer.tenantId,
      ]),
    );
    expect(steps).toEqual([{ actor_name: buyer.name }, { actor_name: '監査 花子' }]);
  });

  it('that is asked for twice is one; another wish is another', async () => {
    const [first, second] = await Promise.all([ask(), ask()]);
    const other = await ask({ filter: { domains: ['IAM'] } });

    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect(await jobs('exports.write')).toHaveLength(2);
  });

  it('that is asked for again when it is ready is a new one', async () => {
    const first = await ask();
    await write(first.id);

    const second = await ask();

    expect(second.id).not.toBe(first.id);
  });

  it('is one of ten at most that an organization waits for', async () => {
    for (let at = 0; at < 10; at += 1) await ask({ filter: { tags: [`${at}`] } });

    await expect(ask()).rejects.toMatchObject({ kind: 'too_many', code: 'exports_waiting' });
    await expect(ask({ filter: { tags: ['0'] } })).resolves.toMatchObject({ state: 'queued' });
  });

  it('is written once when its job comes twice', async () => {
    const { id } = await ask();
    await write(id);
    const { finishedAt } = await find(id);

    await write(id);

    expect(await find(id)).toMatchObject({ state: 'finished', finishedAt });
    expect(files()).toEqual([id]);
  });

  it('is begun anew where a worker was killed, and leaves nothing of what that one had written', async () => {
    const { id } = await ask();
    await database.apart(buyer, () =>
      database.affected(`update app.export set state = 'running', attempt = 1, rows_written = 12 where organization_id = $1 and id = $2`, [
        buyer.tenantId,
        id,
      ]),
    );
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), `${id}.0190a000-0000-7000-8000-000000000000.part`), 'half');

    await write(id);

    expect(files()).toEqual([id]);
    expect((await take(id)).toString()).not.toContain('half');
  });

  it('is given up when every attempt fails by a fault of ours, and may be asked for again', async () => {
    const { id } = await ask();
    mkdirSync(dirname(folder()), { recursive: true });
    writeFileSync(folder(), 'a file where a folder has to be');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await find(id)).not.toMatchObject({ state: 'broken' });
      await expect(write(id)).rejects.toBeDefined();
    }
    expect(await find(id)).toMatchObject({ state: 'broken', failure: null });
    await expect(take(id)).rejects.toMatchObject({ kind: 'gone', code: 'export_not_made' });
    rmSync(folder());

    await database.apart(buyer, () => exports().askAgain(id));
    await write(id);

    expect(await find(id)).toMatchObject({ state: 'finished', failure: null });
  });

  it('says so when the disk is full, and leaves no half file', async () => {
    const { id } = await ask({ kind: 'gap_workbook' });
    const takeAway = smallDisk(folder(), 16_384);
    if (!takeAway) return;
    try {
      await write(id);

      expect(await find(id)).toMatchObject({ state: 'broken', failure: 'storage_full' });
      expect(files()).toEqual([]);
    } finally {
      takeAway();
    }
  });

  it('ends when it is cancelled in the middle, and leaves nothing', async () => {
    const { id } = await ask();
    const letGo = await slowTable(cluster.adminUrl, 'question_score');
    const writing = write(id);
    await until(async () => (await find(id)).state === 'running');

    await database.apart(buyer, () => exports().cancel(id));
    await letGo();
    await writing;

    expect(await find(id)).toMatchObject({ state: 'cancelled' });
    expect(files()).toEqual([]);
    await expect(database.apart(buyer, () => exports().cancel(id))).rejects.toMatchObject({ code: 'export_over' });
  });

  it('says how many rows have gone into it, of those to come', async () => {
    const { id } = await ask();
    const letGo = await slowTable(cluster.adminUrl, 'submission_answer');

    const writing = write(id);

    await until(async () => (await find(id)).rowsToCome === 64);
    expect(await find(id)).toMatchObject({ state: 'running', rowsWritten: 0 });
    await letGo();
    await writing;
  });

  it('that was cancelled before it began is not written', async () => {
    const { id } = await ask();
    await database.apart(buyer, () => exports().cancel(id));

    await write(id);

    expect(await find(id)).toMatchObject({ state: 'cancelled' });
    expect(files()).toEqual([]);
  });

  it('is cancelled by whoever asked or manages the organization, and asked for again by whoever asked', async () => {
    const { id } = await ask();
    const colleague: MemberActor = { ...buyer, userId: newId(), roles: ['reviewer'] };

    await expect(database.apart(colleague, () => exports().cancel(id))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'export_of_another',
    });
    await database.apart({ ...colleague, roles: ['admin'] }, () => exports().cancel(id));
    await expect(database.apart(colleague, () => exports().askAgain(id))).rejects.toMatchObject({ code: 'export_of_another' });
    await database.apart(buyer, () => exports().askAgain(id));

    expect(await find(id)).toMatchObject({ state: 'queued' });
  });

  it('that came to nothing is not asked for again beside one of the same wish', async () => {
    const first = await ask();
    await database.apart(buyer, () => exports().cancel(first.id));
    const second = await ask();

    const again = await database.apart(buyer, () => exports().askAgain(first.id));

    expect(again.id).toBe(second.id);
    expect(await find(first.id)).toMatchObject({ state: 'cancelled' });
  });

  it('is not written for somebody whose membership ended, or who may not export any more', async () => {
    const { id } = await ask();
    await suspend(new Date());
    await write(id);
    expect(await find(id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
    await suspend(null);

    const other = await ask({ filter: { domains: ['IAM'] } });
    await database.apart(systemOf(buyer.tenantId), () =>
      database.affected(`update app.membership set roles = '{respondent}' where organization_id = $1`, [buyer.tenantId]),
    );
    await write(other.id);

    expect(await find(other.id)).toMatchObject({ state: 'broken', failure: 'export_not_allowed' });
    expect(files()).toEqual([]);
  });

  it('cannot be taken by somebody who may not export any more', async () => {
    const { id } = await ask();
    await write(id);

    await expect(take(id, { ...buyer, roles: ['respondent'] })).rejects.toBeDefined();

    expect(await find(id)).toMatchObject({ downloadCount: 0 });
  });

  it('is not there for another organization', async () => {
    const { id } = await ask();
    await write(id);
    const stranger = await memberOfNewOrganization(database);

    await expect(take(id, stranger)).rejects.toMatchObject({ kind: 'not_found', code: 'export_not_found' });
    await expect(database.apart(stranger, () => exports().cancel(id))).rejects.toMatchObject({ code: 'export_not_found' });
  });

  it('is announced by mail where that was wished, in the language of whoever asked', async () => {
    const quick = await ask();
    await write(quick.id);
    expect(await mails()).toEqual([]);

    const wished = await ask({ wantsMail: true });
    await write(wished.id);

    expect(await mails()).toMatchObject([{ template: 'export_ready', details: { what: { ja: 'ギャップ一覧（CSV）' } } }]);
  });

  it('goes when its time is over; the record stays', async () => {
    const { id } = await ask();
    await write(id);
    const expire = () => module.get(ExportFiles).expire({ tenantId: buyer.tenantId, exportId: id });
    await expire();
    expect(await find(id)).toMatchObject({ state: 'finished' });

    await database.apart(buyer, () =>
      database.affected(`update app.export set expires_at = now() - interval '1 second' where organization_id = $1 and id = $2`, [
        buyer.tenantId,
        id,
      ]),
    );
    await expire();
    await expire();

    expect(await find(id)).toMatchObject({ state: 'expired', rowCount: 64 });
    expect(files()).toEqual([]);
    await expect(take(id)).rejects.toMatchObject({ kind: 'gone', code: 'export_expired' });
  });

  it('is written by the worker as soon as it is asked for', async () => {
    await asSuperuser(cluster, `delete from pgboss.job where name = 'exports.write'`);
    await module.get(JobWorker).start(cluster.url);

    const { id } = await ask({ kind: 'gap_workbook' });

    await until(async () => (await find(id)).state === 'finished', 20);
  });
});
