import type { MemberActor } from '@app/tenancy';

import { asSuperuser } from '../../../test/support/as-superuser.js';
import { CampaignsBench } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import type { Campaign } from './campaign.js';
import { CampaignChecks } from './campaign-checks.service.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignIssue } from './campaign-issue.service.js';
import { ContactsService } from './contacts.service.js';
import { RemindSuppliersJob } from './jobs/remind-suppliers.job.js';
import { RemindersByHand } from './reminders-by-hand.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';

/** All that campaigns read or write, directly or through those they ask. */
const TABLES = [
  'campaign',
  'assessment',
  'assessment_step',
  'link',
  'message',
  'version_reader',
  'trade_relationship',
  'supplier_record',
  'supplier_contact',
];
const MISSING = { kind: 'not_found', code: 'campaign_not_found' };

/** The second net: what the statements say themselves. */
describe('without row-level security', () => {
  let bench: CampaignsBench;
  let victim: MemberActor;
  let intruder: MemberActor;
  let draft: Campaign;
  let running: Campaign;
  let assessmentId: string;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
    [victim, intruder] = [await bench.buyer(), await bench.buyer()];
    const supplier = await bench.supplier(victim);
    draft = await bench.plan(victim);
    running = await bench.issued(victim, { reminderDays: [7] });
    ({ id: assessmentId } = await bench.assessmentOf(victim, running, supplier));
    for (const table of TABLES) await asSuperuser(bench.test, `alter table app.${table} disable row level security`);
  });

  afterAll(() => bench.stop());

  const as = <T>(work: () => Promise<T>) => bench.as(intruder, work);
  const theirs = async () => {
    const rows: unknown[] = [];
    for (const table of TABLES)
      rows.push(
        await asSuperuser(
          bench.test,
          `select to_jsonb(t) as row from app.${table} t
           where $1 in (to_jsonb(t) ->> 'buyer_id', to_jsonb(t) ->> 'organization_id', to_jsonb(t) ->> 'owner_id') order by to_jsonb(t)::text`,
          [victim.tenantId],
        ),
      );
    return rows;
  };

  it('no campaign of another buyer is found', async () => {
    const drafts = bench.get(CampaignDrafts);

    expect(await as(() => drafts.list(null, 50))).toEqual({ items: [], next: null });
    await expect(as(() => drafts.find(draft.id))).rejects.toMatchObject(MISSING);
    await expect(as(() => bench.get(CampaignChecks).check(draft.id))).rejects.toMatchObject(MISSING);
  });

  it('no campaign of another buyer is changed, issued, reminded, extended, cancelled or handed to somebody else', async () => {
    const before = await theirs();
    const contact = { name: 'x', email: 'x@elsewhere.example', language: 'ja' as const };
    const { id, version } = running;

    const attempts = [
      () => bench.get(CampaignDrafts).change(draft.id, draft.version, { name: 'x' }),
      () => bench.get(CampaignDrafts).discard(draft.id, draft.version),
      () => bench.get(CampaignIssue).issue(draft.id, draft.version, true),
      () => bench.get(RemindersByHand).remind(id, { assessmentIds: [assessmentId] }),
      () => bench.get(RunningCampaigns).extend(id, version, dayAhead(90)),
      () => bench.get(RunningCampaigns).cancel(id, version, 'x'),
      () => bench.get(ContactsService).replace(id, assessmentId, contact),
    ];

    for (const attempt of attempts) await expect(as<unknown>(attempt)).rejects.toMatchObject(MISSING);
    await as(() =>
      bench.get(RemindSuppliersJob).handle({ tenantId: intruder.tenantId, campaignId: id, dueDay: running.dueDay, daysBefore: 7 }),
    );
    expect(await theirs()).toEqual(before);
  });

  it('an assessment of another buyer is not touched through a campaign of one’s own', async () => {
    await bench.supplier(intruder);
    const own = await bench.issued(intruder);
    const before = await theirs();

    await expect(
      as(() => bench.get(ContactsService).replace(own.id, assessmentId, { name: 'x', email: 'x@elsewhere.example', language: 'ja' })),
    ).rejects.toMatchObject({ kind: 'not_found' });
    await expect(as(() => bench.get(RemindersByHand).remind(own.id, { assessmentIds: [assessmentId] }))).rejects.toMatchObject({
      kind: 'not_found',
    });

    expect(await theirs()).toEqual(before);
  });

  it('issuing, reminding, extending and cancelling touch only what is one’s own', async () => {
    const supplier = await bench.supplier(intruder);
    const before = await theirs();

    const own = await bench.issued(intruder, { recipients: { relationshipIds: [supplier.id] } });
    await as(() => bench.get(RemindersByHand).remind(own.id, {}));
    const extended = await as(() => bench.get(RunningCampaigns).extend(own.id, own.version, dayAhead(90)));
    await as(() => bench.get(RunningCampaigns).cancel(own.id, extended.version, 'x'));

    expect(await theirs()).toEqual(before);
    const mails = await bench.mails(intruder);
    expect(mails.slice(-4).map(({ template, recipient }) => [template, recipient])).toEqual([
      ['supplier_invitation', supplier.email],
      ['supplier_reminder', supplier.email],
      ['supplier_extended', supplier.email],
      ['campaign_cancelled', supplier.email],
    ]);
  });
});
