import type { ExportPageView, ExportView } from '../../libs/audit/src/http/export.dto.js';
import { aSubmission, type Submission } from '../factories/journey/submission.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { type Client, codeOf, done } from '../support/client.js';
import { until } from '../support/until.js';

describe('an export over HTTP', () => {
  let api: TestApi;
  let submission: Submission;
  let browser: Client;

  beforeAll(async () => {
    api = await startTestApi();
    submission = await aSubmission(api);
    browser = submission.campaign.buyer.browser;
  });

  afterAll(() => api.stop());

  const wish = () => ({ kind: 'gap_workbook', campaignId: submission.campaign.id, language: 'en' });
  const find = (id: string) => done(browser.get<ExportView>(`/api/exports/${id}`));
  const finished = async (order: object) => {
    const { id } = await done(browser.post<ExportView>('/api/exports', order));
    await until(async () => (await find(id)).state === 'finished', 20);
    return id;
  };

  it('is asked for, comes by and by, and is taken as a file', async () => {
    const asked = await browser.post<ExportView>('/api/exports', wish());
    expect(asked).toMatchObject({ status: 201, body: { kept: true, subject: { type: 'campaign', id: submission.campaign.id } } });
    const { id } = asked.body;
    await until(async () => (await find(id)).state === 'finished', 20);

    const file = await browser.get(`/api/exports/${id}/file`);

    const entry = await find(id);
    expect(file.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${entry.fileName}"`,
      'content-length': String(entry.byteCount),
      'x-content-type-options': 'nosniff',
    });
    expect(file.raw.subarray(0, 2).toString()).toBe('PK');
    expect(entry).toMatchObject({
      progress: null,
      failure: null,
      downloadCount: 1,
      downloads: [{ by: entry.requestedBy }],
      abilities: { download: true, cancel: false, askAgain: false },
    });
  });

  it('is neither taken nor begun by asking with HEAD what would come', async () => {
    const id = await finished({ ...wish(), filter: { domains: ['BCP'] } });
    const count = async () => (await done(browser.get<ExportPageView>('/api/exports?limit=200'))).items.length;
    const before = await count();

    const answers = [
      await browser.send('HEAD', `/api/exports/${id}/file`),
      await browser.send('HEAD', `/%61pi/exports/${id}/file`),
      await browser.send('HEAD', `/api/campaigns/${submission.campaign.id}/gap-workbook`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await find(id)).toMatchObject({ downloadCount: 0 });
    expect(await count()).toBe(before);
    expect((await browser.send('HEAD', '/health/live')).status).toBe(200);
  });

  it('is one for one Idempotency-Key, also when it is ready by then', async () => {
    const headers = { 'idempotency-key': 'one' };
    const order = { ...wish(), filter: { domains: ['IAM'] } };
    const first = await done(browser.post<ExportView>('/api/exports', order, { headers }));
    await until(async () => (await find(first.id)).state === 'finished', 20);

    const second = await done(browser.post<ExportView>('/api/exports', order, { headers }));

    expect(second.id).toBe(first.id);
  });

  it('that came to nothing is one file again when two ask for it at the same instant', async () => {
    for (let round = 0; round < 5; round += 1) {
      // Two entries of one wish: the second was asked for when the first had come to nothing.
      const broken = [await brokenOff(), await brokenOff()];

      const answers = await Promise.all(
        broken.flatMap((id) => [id, id]).map((id) => browser.post<ExportView>(`/api/exports/${id}/ask-again`)),
      );

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const [first] = new Set(answers.map(({ body }) => body.id));
      expect(answers.map(({ body }) => body.id)).toEqual([first, first, first, first]);
      await until(async () => (await find(first ?? '')).state === 'finished', 20);
      const states = await Promise.all(broken.map(async (id) => (await find(id)).state));
      expect(states.toSorted()).toEqual(['broken', 'finished']);
      await asSuperuser(api.database, `update app.export set state = 'expired' where state = 'finished'`);
    }
  });

  const brokenOff = async () => {
    const { id } = await done(browser.post<ExportView>('/api/exports', { ...wish(), kind: 'matrix_csv', filter: { domains: ['GOV'] } }));
    await until(async () => (await find(id)).state === 'finished', 20);
    await asSuperuser(
      api.database,
      `with fingerprints as (delete from app.export_sheet where export_id = $1)
       update app.export set state = 'broken', failure = 'storage_full' where id = $1`,
      [id],
    );
    return id;
  };

  it('is called by the name of its campaign, and so are those that are compared in it', async () => {
    const { campaign } = submission;
    const order = { ...wish(), language: 'ja', filter: { campaigns: [campaign.id] } };

    const { id, subject, filters, named } = await done(browser.post<ExportView>('/api/exports', order));

    const name = (await done(browser.get<{ name: string }>(`/api/campaigns/${campaign.id}`))).name;
    expect(subject).toEqual({ type: 'campaign', id: campaign.id, name });
    expect(filters).toEqual({ basis: 'self', campaigns: [campaign.id] });
    expect(named).toEqual([{ id: campaign.id, name }]);
    expect((await find(id)).subject.name).toBe(name);
  });

  it('says which campaigns cannot be compared, and how many can', async () => {
    const many = Array.from({ length: 13 }, (_, at) => `01939f3c-7a10-7c3e-8000-0123456789${10 + at}`);

    const unknown = await browser.post('/api/exports', { ...wish(), filter: { campaigns: many.slice(0, 1) } });
    const tooMany = await browser.post('/api/exports', { ...wish(), filter: { campaigns: many } });
    const trend = await browser.get(`/api/report/trend?${many.map((id) => `campaigns=${id}`).join('&')}`);

    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'compared_unknown']);
    expect([tooMany.status, codeOf(tooMany)]).toEqual([400, 'too_many_compared']);
    expect(tooMany.body).toMatchObject({ field: 'campaigns', detail: 'At most 12 campaigns can be compared at once; 13 are chosen.' });
    expect([trend.status, codeOf(trend)]).toEqual([400, 'too_many_compared']);
  });

  it('is of what a campaign may be exported as, and of a campaign that is there', async () => {
    const other = await browser.post('/api/exports', { ...wish(), kind: 'suppliers_csv' });
    const none = await browser.post('/api/exports', { ...wish(), campaignId: '01939f3c-7a10-7c3e-8000-0123456789ab' });
    const odd = await browser.post('/api/exports', { ...wish(), filter: { colour: 'red' } });

    expect([other.status, none.status, odd.status]).toEqual([400, 404, 400]);
    expect(codeOf(none)).toBe('campaign_not_found');
  });

  it('says in both languages why it was not made', async () => {
    const id = await finished({ ...wish(), kind: 'gaps_csv' });
    await asSuperuser(api.database, `update app.export set state = 'broken', failure = 'storage_full' where id = $1`, [id]);

    expect(await find(id)).toMatchObject({
      state: 'broken',
      failure: { ja: expect.stringContaining('空きがありません'), en: expect.stringContaining('no room left') },
      abilities: { download: false, askAgain: true },
    });
    expect(codeOf(await browser.get(`/api/exports/${id}/file`))).toBe('export_not_made');
  });

  it('that was kept long enough is said to be gone', async () => {
    const id = await finished({ ...wish(), language: 'ja' });
    await asSuperuser(api.database, `update app.export set expires_at = now() - interval '1 day', state = 'expired' where id = $1`, [id]);

    const answer = await browser.get(`/api/exports/${id}/file`);

    expect([answer.status, codeOf(answer)]).toEqual([410, 'export_expired']);
    expect(await find(id)).toMatchObject({ state: 'expired', downloadCount: 0, abilities: { download: false } });
  });

  it('is kept from the supplier that it is about', async () => {
    const id = await finished({ ...wish(), filter: { phases: ['intrusion'] } });

    expect((await submission.browser.get(`/api/exports/${id}`)).status).toBe(404);
    expect((await submission.browser.get(`/api/exports/${id}/file`)).status).toBe(404);
  });
});
