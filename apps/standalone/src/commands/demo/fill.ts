import { CampaignDrafts } from '@app/campaigns';
import { CampaignReports, RebuildService } from '@app/reports';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { Contexts } from '../contexts.js';
import { Answering } from './answering.js';
import { addSuppliers, makeBuyer } from './buyer.js';
import { issueCampaign } from './campaign.js';
import type { DemoClock } from './demo-clock.js';
import { quartersUntil } from './quarters.js';
import { settle } from './settled.js';
import type { DemoSupplier } from './supplier.js';

/** How many suppliers answer at once. */
const AT_ONCE = 4;
const BEFORE_THE_FIRST_QUARTER = 20 * 86_400_000;

/** One manufacturer, sixty suppliers, three quarters that are over and one that runs, made by the product's own services. */
export async function fill(contexts: Contexts, clock: DemoClock, password: string, say: (line: string) => void): Promise<DemoSupplier[]> {
  const quarters = quartersUntil(new Date());
  const [first] = quarters;
  const before = new Date((first?.issuedAt.getTime() ?? 0) - BEFORE_THE_FIRST_QUARTER);
  const buyer = await clock.at(before, () => makeBuyer(contexts, password));
  const suppliers = await clock.at(before, () => addSuppliers(contexts, buyer));
  say(`${suppliers.length} suppliers`);

  const answering = new Answering(contexts, clock, password);
  for (const quarter of quarters) {
    const invitations = new Map((await issueCampaign(contexts, clock, buyer, quarter)).map((one) => [one.relationshipId, one]));
    await eachOf(suppliers, async (supplier) => {
      const invitation = invitations.get(supplier.relationshipId);
      if (invitation) await answering.takePart(supplier, invitation, quarter);
    });
    say(quarter.name);
  }
  await score(contexts, buyer);
  return suppliers;
}

/** The scores and reports that the worker would have made. */
async function score(contexts: Contexts, { tenantId }: MemberActor): Promise<void> {
  const database = contexts.get(TenantDatabase);
  await contexts.get(RebuildService).rebuild(tenantId);
  await database.as(systemOf(tenantId), async () => {
    const { items } = await contexts.get(CampaignDrafts).list(null, 50);
    for (const { id } of items) await contexts.get(CampaignReports).refresh(id);
    await settle(database);
  });
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
