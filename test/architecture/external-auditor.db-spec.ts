import { LOOKED_AT } from '@app/audit';
import { newId } from '@app/kernel';
import { type Actor, EXTERNAL_AUDITOR, type MemberActor, TenantDatabase } from '@app/tenancy';
import { DataSource } from 'typeorm';

import { composed } from './support/calls.js';
import { legible } from './support/canaries.js';
import { CASES, type RouteCase } from './support/cases/index.js';
import { buildChain, type Chain } from './support/chain.js';
import { tenantTables } from './support/fingerprints.js';
import { tryForeignIds } from './support/foreign-ids.js';
import { Lab } from './support/lab.js';
import { MAY } from './support/role-rights.js';
import { declaredRoutes, type Route } from './support/routes.js';
import { NOBODYS_ID, type Organization, ownerOf } from './support/world.js';

const MINUTES = 60_000;

const NARROWED_BY_THE_PRODUCT: ReadonlyMap<string, RegExp> = new Map([
  ['supplier_record', /"note": "[^"]*"/],
  ['export', /"filters": {[^}]*}/],
]);

/** What is looked at there tells nothing of any campaign or supplier, or stands in the register of exports. */
const NO_LOOKS: ReadonlyMap<string, string> = new Map([
  ['GET /api/organization', 'its own name and settings'],
  ['GET /api/information-classes', 'words'],
  ['GET /api/frameworks', 'catalogues that everybody has'],
  ['GET /api/frameworks/:id/requirements', 'catalogues that everybody has'],
  ['GET /api/suppliers/tags', 'words that lists are narrowed by'],
  ['GET /api/suppliers/industries', 'words that lists are narrowed by'],
  ['GET /api/suppliers/sizes', 'words that lists are narrowed by'],
  ['GET /api/suppliers/size-readings', 'how the words are read that were sent'],
  ['GET /api/campaigns/recipient-count', 'a number'],
  ['GET /api/events', 'that something changed, not what'],
  ['GET /api/suppliers/export', 'a download'],
  ['GET /api/campaigns/:id/gap-workbook', 'a download'],
  ['GET /api/campaigns/:id/gaps.csv', 'a download'],
  ['GET /api/exports/:id/file', 'a download'],
]);

/** Which member looks after a supplier is withheld: whoever asks by one is refused, whether there is such a member or not. */
const withoutOwners = (plan: RouteCase): RouteCase =>
  plan.ids?.['?ownerId'] ? { ...plan, answers: { ...plan.answers, '?ownerId': 403 } } : plan;

describe('an external auditor', () => {
  let lab: Lab;
  let routes: Route[];
  let chain: Chain;
  let chosen: Organization;
  let others: Organization;
  /** Ids and texts of the same organization that do not belong to the chosen campaign. */
  let hidden: string[];

  beforeAll(async () => {
    lab = await Lab.start();
    routes = declaredRoutes(lab.api.app);
    chain = await buildChain(lab, 'A');
    const { buyer } = chain;
    const { campaign } = await lab.row<{ campaign: string }>(`select campaign_ids[1] as campaign from app.audit_engagement`);
    const asked = (condition: string) =>
      lab.row<{ id: string; relationship: string }>(
        `select id, relationship_id as relationship from app.assessment a where campaign_id ${condition} $1
         order by exists (select 1 from app.assessment c where c.campaign_id = $1 and c.relationship_id = a.relationship_id) limit 1`,
        [campaign],
      );
    const [inside, outside] = [await asked('='), await asked('<>')];
    const { id: otherSubmission } = await lab.row<{ id: string }>(`select id from app.submission where campaign_id <> $1`, [campaign]);
    const { submission, questionnaire, questionnaireVersion, baseline, baselineVersion, export: _file, ...rest } = buyer.ids;
    const shared = { questionnaire, questionnaireVersion, baseline, baselineVersion } as Organization['ids'];
    chosen = {
      ...buyer,
      ids: { ...shared, campaign, askedAssessment: inside.id, supplier: inside.relationship, submission: submission ?? '' },
    };
    others = {
      ...buyer,
      key: 'the rest of A',
      ids: { ...rest, askedAssessment: outside.id, supplier: outside.relationship, submission: otherSubmission },
    };
    hidden = await textsOutside(campaign);
  }, 3 * MINUTES);

  afterAll(() => lab.stop());

  const mayCall = ({ access }: Route) => access?.kind === 'permission' && MAY[access.permission].includes(EXTERNAL_AUDITOR);
  const betray = (text: string) => hidden.filter((each) => text.includes(each));

  async function textsOutside(campaign: string): Promise<string[]> {
    const rows = await lab.rows<{ text: string }>(
      `with inside as (select relationship_id as id from app.assessment where campaign_id = $1)
       select id::text as text from app.campaign where id <> $1 union select name from app.campaign where id <> $1
       union select id::text from app.assessment where campaign_id <> $1 union select id::text from app.submission where campaign_id <> $1
       union select relationship_id::text from app.supplier_record where relationship_id not in (select id from inside)
       union select name from app.supplier_record where relationship_id not in (select id from inside)
       union select code from app.supplier_record where relationship_id not in (select id from inside)
       union select note from app.supplier_record union select email from app.supplier_contact
       union select email from app.membership m where email not in (select reply_to from app.campaign)
         and not exists (select 1 from app.audit_engagement e where e.user_id = m.user_id) union select address from app.link where purpose = 'supplier_invitation'`,
      [campaign],
    );
    return rows.map(({ text }) => text).filter((text) => text !== '');
  }

  it('is kept from a good deal', () => {
    expect(hidden.length).toBeGreaterThan(20);
  });

  it(
    'reads what belongs to the chosen campaign, and nothing else of the organization in any answer or file',
    async () => {
      const wrong: string[] = [];
      const answered: string[] = [];
      for (const route of routes.filter((each) => each.access?.kind !== 'public' && (each.method === 'GET' || mayCall(each)))) {
        const reply = await lab.ask(chain.auditor, await composed(lab, route, CASES[route.name] ?? { by: 'buyer' }, chosen));
        const permitted = route.access?.kind === 'person' || mayCall(route);
        if (!permitted && reply.statusCode !== 403) wrong.push(`${route.name}: ${reply.statusCode}`);
        if (reply.statusCode >= 500) wrong.push(`${route.name}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
        if (reply.statusCode === 200) answered.push(route.name);
        const betrayed = betray(legible(reply.rawPayload));
        if (betrayed.length > 0) wrong.push(`${route.name} tells ${betrayed}`);
      }

      expect(wrong).toEqual([]);
      expect(answered).toEqual(
        expect.arrayContaining([
          'GET /api/campaigns',
          'GET /api/campaigns/:id',
          'GET /api/campaigns/:id/assessments',
          'GET /api/campaign-assessments/:id',
          'GET /api/submissions/:id',
          'GET /api/submissions/:id/result',
          'GET /api/campaigns/:id/report',
          'GET /api/campaigns/:id/report/suppliers',
          'GET /api/campaigns/:id/gap-workbook',
          'GET /api/suppliers/:id',
          'GET /api/suppliers/:id/assessments',
          'GET /api/report/trend',
          'GET /api/exports',
          'GET /api/overview',
        ]),
      );
    },
    3 * MINUTES,
  );

  it('reads nothing else of any table, with the checks of the application off', async () => {
    const actor = await actorOf();
    const seen: string[] = [];
    for (const { name } of await tenantTables(lab)) {
      const rows = await rowsAs(actor, `select to_jsonb(t)::text as text from app.${name} t`);
      // Columns of rows that are theirs to read, which the product narrows: the buyer's remarks, and the conditions of an export.
      const narrowed = NARROWED_BY_THE_PRODUCT.get(name) ?? /^$/;
      const texts = rows.map(({ text }) => text.replace(narrowed, ''));
      seen.push(...texts.flatMap((text) => betray(text).map((each) => `${name}: ${each}`)));
    }

    expect(seen).toEqual([]);
    expect(await rowsAs(actor, `select question_key as text from app.submission_answer`)).not.toEqual([]);
  });

  it(
    'gets for every id of another campaign what an id gets that nothing has',
    async () => {
      const found = [];
      for (const route of routes.filter((each) => mayCall(each))) {
        const plan = withoutOwners(CASES[route.name] ?? { by: 'buyer' });
        found.push(await tryForeignIds(lab, { route, plan, caller: chain.auditor, own: chosen }, [others]));
      }

      expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(found.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(20);
    },
    3 * MINUTES,
  );

  it('reads the versions that the campaign asked with and measures against', async () => {
    for (const path of [`questionnaires/versions/${chosen.ids.questionnaireVersion}`, `baselines/versions/${chosen.ids.baselineVersion}`]) {
      const { state } = await lab.must<{ state: string }>(chain.auditor, 'GET', path);
      expect(state).toBe('published');
    }
  });

  it('sees nothing at all when nobody says what was chosen', async () => {
    const { engagement: _, ...unknown } = await actorOf();

    expect(await rowsAs(unknown, `select id::text as text from app.campaign`)).toEqual([]);
    expect(await rowsAs(unknown, `select id::text as text from app.submission`)).toEqual([]);
  });

  it('is not the only one to see nothing then: no transaction does in which nobody says which campaigns it may see', async () => {
    const runner = lab.api.app.get(DataSource).createQueryRunner();
    const seenWith = async (campaigns: string | null) => {
      await runner.startTransaction();
      await runner.query(`select set_config('app.tenant_id', $1, true)`, [chain.buyer.id]);
      if (campaigns !== null) await runner.query(`select set_config('app.campaigns', $1, true)`, [campaigns]);
      const [{ seen }] = await runner.query(
        `select (select count(*) from app.campaign) + (select count(*) from app.supplier_record) + (select count(*) from app.submission_answer) as seen`,
      );
      await runner.commitTransaction();
      return Number(seen);
    };

    const seen = [await seenWith(null), await seenWith('all'), await seenWith(null), await seenWith('')];
    await runner.release();

    expect(seen).toEqual([0, seen[1], 0, 0]);
    expect(seen[1]).toBeGreaterThan(0);
  });

  it('costs nobody else anything: what the policies look up for it is empty for them', async () => {
    const { engagement: _, ...auditor } = await actorOf();
    const lookedUp = async (actor: Actor) =>
      rowsAs(
        actor,
        `select jsonb_object_keys(app.audited_relationships()) as text union select jsonb_object_keys(app.audited_assessments())
         union select jsonb_object_keys(app.audited_submissions())`,
      );

    expect(await lookedUp({ ...auditor, roles: ['owner'] })).toEqual([]);
    expect((await lookedUp(await actorOf())).map(({ text }) => text)).toEqual(
      expect.arrayContaining([chosen.ids.supplier, chosen.ids.askedAssessment, chosen.ids.submission]),
    );
  });

  it('leaves a trace of every look, at one thing and at a list', () => {
    const read = routes.filter((route) => route.method === 'GET' && mayCall(route));
    const silent = read.filter((route) => Reflect.getMetadata(LOOKED_AT, route.controller.prototype[route.key]) === undefined);

    expect(silent.map(({ name }) => name).sort()).toEqual([...NO_LOOKS.keys()].sort());
    expect(read.length).toBeGreaterThan(30);
  });

  it('leaves one trace of a list within ten minutes, whatever it is narrowed by', async () => {
    const looks = () =>
      lab.rows<{ object_id: string }>(`select object_id from app.audit_entry where actor_id = $1 and action = 'suppliers.looked_at'`, [
        chain.auditor.userId,
      ]);
    await lab.rows(`delete from app.auditor_look where action = 'suppliers.looked_at'`);
    const before = await looks();

    for (const query of ['', '?limit=1', '?search=a']) await lab.must(chain.auditor, 'GET', `suppliers${query}`);

    expect(await looks()).toEqual([...before, { object_id: chain.buyer.id }]);
  });

  it('leaves one trace of many looks within ten minutes, and none of what was not found', async () => {
    const looks = () =>
      lab.rows<{ action: string; object_id: string }>(
        `select action, object_id from app.audit_entry where actor_id = $1 and action like '%.looked_at' order by seq`,
        [chain.auditor.userId],
      );
    const before = await looks();

    for (let times = 0; times < 3; times += 1) await lab.must(chain.auditor, 'GET', `campaigns/${chosen.ids.campaign}/report`);
    await lab.ask(chain.auditor, { method: 'GET', url: `/api/submissions/${NOBODYS_ID}` });

    expect(before.filter(({ action }) => action === 'report.looked_at')).toEqual([
      { action: 'report.looked_at', object_id: chosen.ids.campaign },
    ]);
    expect(await looks()).toEqual(before);
  });

  it('leaves a trace of the questionnaire whose trend it was shown, where it did not say which', async () => {
    const { questionnaire } = await lab.must<{ questionnaire: string }>(chain.auditor, 'GET', 'report/trend');

    const looks = await lab.rows<{ object_id: string }>(
      `select object_id from app.audit_entry where actor_id = $1 and action = 'trend.looked_at'`,
      [chain.auditor.userId],
    );
    expect(looks.map(({ object_id }) => object_id)).toContain(questionnaire);
    expect(looks.map(({ object_id }) => object_id)).not.toContain('');
  });

  it('reads remarks of the buyer only where they were granted', async () => {
    const owner = ownerOf(chain.buyer);
    const { note } = await lab.row<{ note: string }>(`select note from app.supplier_record where relationship_id = $1`, [
      chosen.ids.supplier,
    ]);
    const read = () => lab.must<{ note: string | null }>(chain.auditor, 'GET', `suppliers/${chosen.ids.supplier}`);
    const withheld = await read();

    await change(owner, { notes: true });
    const granted = await read();

    await change(owner, { notes: false });
    expect([withheld.note, granted.note, (await read()).note]).toEqual([null, note, null]);
    expect(note).not.toBe('');
  });

  it('reads in the register who exported what of the chosen campaign, but no other campaign, supplier or member of its conditions', async () => {
    const id = newId();
    const campaigns = [others.ids.campaign, chosen.ids.campaign];
    const stranger = await lab.row<{ id: string }>(
      `select relationship_id as id from app.supplier_record where buyer_id = $1
         and relationship_id not in (select relationship_id from app.assessment where campaign_id = $2) limit 1`,
      [chain.buyer.id, chosen.ids.campaign],
    );
    const suppliers = [chosen.ids.supplier, stranger.id];
    const ownerId = ownerOf(chain.buyer).userId;
    await lab.rows(
      `insert into app.export (organization_id, id, kind, subject_type, subject_id, filters, language, file_name, requested_by, requested_by_name,
         requested_at, state, kept, sha256)
       values ($1, $2, 'gap_workbook', 'campaign', $3, $4, 'ja', 'gaps.xlsx', $5, '青山 涼子', now(), 'finished', true, $6)`,
      [chain.buyer.id, id, chosen.ids.campaign, { basis: 'self', campaigns, suppliers, ownerId }, newId(), 'ab'.repeat(32)],
    );

    const entry = await lab.must<object>(chain.auditor, 'GET', `exports/${id}`);

    expect(entry).toMatchObject({ requestedBy: '青山 涼子', sha256: 'ab'.repeat(32), downloads: [], abilities: { download: false } });
    expect(entry).toMatchObject({ filters: { basis: 'self', campaigns: [chosen.ids.campaign], suppliers: [chosen.ids.supplier] } });
    expect(entry).toMatchObject({ unnamed: { campaigns: 1, suppliers: 1, ownerId: 1 } });
    expect(betray(JSON.stringify(entry))).toEqual([]);
    expect(JSON.stringify(entry)).not.toContain(ownerId);
  });

  it('is told kindly when the time is over, with the token that was good until then', async () => {
    const owner = ownerOf(chain.buyer);
    await lab.must(owner, 'POST', `external-auditors/${chain.auditor.userId}/end`);

    const reply = await lab.ask(chain.auditor, { method: 'GET', url: '/api/campaigns' });
    const me = await lab.must<{ permissions: string[]; engagementOver: boolean }>(chain.auditor, 'GET', 'me');

    expect([reply.statusCode, reply.json<{ type: string }>().type]).toEqual([403, expect.stringContaining('engagement_over')]);
    expect(me).toMatchObject({ permissions: [], engagementOver: true });

    await change(owner, {});
    expect((await lab.ask(chain.auditor, { method: 'GET', url: '/api/campaigns' })).statusCode).toBe(200);
  });

  async function change(owner: ReturnType<typeof ownerOf>, wish: object): Promise<void> {
    const { version, ends_on: endsOn } = await lab.row<{ version: number; ends_on: string }>(
      `select version, to_char(ends_on, 'YYYY-MM-DD') as ends_on from app.audit_engagement where user_id = $1`,
      [chain.auditor.userId],
    );
    const all = { campaignIds: [chosen.ids.campaign], endsOn, notes: false, version, ...wish };
    await lab.must(owner, 'PATCH', `external-auditors/${chain.auditor.userId}`, all);
  }

  async function actorOf(): Promise<MemberActor> {
    const engagement = { campaignIds: [chosen.ids.campaign ?? ''], notes: false, endsAt: new Date(Date.now() + 60_000), isOver: false };
    const { userId } = chain.auditor;
    return { kind: 'member', tenantId: chain.buyer.id, userId, name: '監査 太郎', language: 'ja', roles: [EXTERNAL_AUDITOR], engagement };
  }

  function rowsAs(actor: Actor, sql: string): Promise<{ text: string }[]> {
    const database = lab.api.app.get(TenantDatabase);
    return database.apart(actor, () => database.rows<{ text: string }>(sql));
  }
});
