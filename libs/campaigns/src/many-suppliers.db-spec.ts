import type { MemberActor } from '@app/tenancy';

import { manySuppliersOf } from '../../../test/factories/many-suppliers.js';
import { CampaignsBench } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import { countStatements } from '../../../test/support/count-statements.js';
import type { Campaign } from './campaign.js';
import { RemindersByHand } from './reminders-by-hand.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';

const MANY = 1_200;

/** What one does to a campaign, from the draft to its end. */
const ACTS = ['issue', 'remind', 'extend', 'cancel'] as const;
type Act = (typeof ACTS)[number];

describe('a campaign to many suppliers', () => {
  let bench: CampaignsBench;
  let few: MemberActor;
  let many: MemberActor;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
    [few, many] = [await bench.buyer(), await bench.buyer()];
    await manySuppliersOf(bench.database, few, 3);
    await manySuppliersOf(bench.database, many, MANY);
    // A new organization's mails are counted, which takes statements of its own.
    for (const buyer of [few, many]) {
      await bench.rows(buyer, `update app.organization set created_at = now() - interval '30 days' where id = $1 returning 1`, [
        buyer.tenantId,
      ]);
    }
    // A process reads published versions once.
    await bench.issued(await buyerWithSupplier());
  });

  afterAll(() => bench.stop());

  async function buyerWithSupplier(): Promise<MemberActor> {
    const buyer = await bench.buyer();
    await bench.supplier(buyer);
    return buyer;
  }

  /** The statements that each act takes. */
  async function statementsOf(buyer: MemberActor): Promise<Record<Act, number>> {
    let campaign: Campaign = await bench.plan(buyer);
    const running = bench.get(RunningCampaigns);
    const acts: Record<Act, () => Promise<unknown>> = {
      issue: async () => ({ campaign } = await bench.issue(buyer, campaign)),
      remind: () => bench.as(buyer, () => bench.get(RemindersByHand).remind(campaign.id, {})),
      extend: async () => (campaign = await bench.as(buyer, () => running.extend(campaign.id, campaign.version, dayAhead(60)))),
      cancel: () => bench.as(buyer, () => running.cancel(campaign.id, campaign.version, '対象が変わったため')),
    };
    const counts: Record<string, number> = {};
    for (const act of ACTS) counts[act] = await countStatements(bench.contexts, acts[act]);
    return counts as Record<Act, number>;
  }

  it('takes as many statements as one to three, with the jobs that tell each of them', async () => {
    const [little, much] = [await statementsOf(few), await statementsOf(many)];

    expect(much).toEqual(little);
    expect(Math.min(...Object.values(little))).toBeGreaterThan(10);
    // Issued, reminded, extended, cancelled.
    expect(await jobsToTell(few)).toEqual([4, 4, 4]);
    expect(await jobsToTell(many)).toEqual(Array(MANY).fill(4));
  });

  /** How many jobs there are for each assessment of a buyer. */
  async function jobsToTell(buyer: MemberActor): Promise<number[]> {
    const rows = await bench.rows<{ jobs: number }>(
      buyer,
      `select count(*)::int as jobs from pgboss.job j
       join app.assessment a on a.id = (j.data ->> 'assessmentId')::uuid and a.supplier_id = (j.data ->> 'tenantId')::uuid
       where j.name = 'assessments.tell-supplier' and a.buyer_id = $1 group by a.id`,
      [buyer.tenantId],
    );
    return rows.map(({ jobs }) => jobs);
  }
});
