import { type AssessmentSize, AssessmentsService, type IssuedCampaign } from '@app/assessments';
import { newId } from '@app/kernel';
import { type MemberActor, type Role, TenantDatabase } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

import { accountOf } from './account.js';
import { campaignOf } from './campaign.js';
import { memberOfNewOrganization } from './organization.js';
import { relationshipOf, type TestRelationship } from './relationship.js';

export interface TestAssessment extends TestRelationship {
  readonly assessmentId: string;
  readonly campaign: IssuedCampaign;
  readonly buyer: MemberActor;
  /** A member of the supplier with an account. */
  readonly supplier: MemberActor;
  readonly size: AssessmentSize | undefined;
}

interface Wishes {
  readonly buyer?: MemberActor;
  readonly campaign?: IssuedCampaign;
  readonly classes?: readonly string[];
  readonly form?: 'full' | 'short';
  readonly dueDay?: string;
  readonly roles?: readonly Role[];
  /** The company is not here yet: `supplier` stands for whoever would come. */
  readonly unclaimed?: boolean;
  /** The same supplier as of this one. */
  readonly again?: TestAssessment;
}

/** An assessment just issued, to a company that is here already unless said otherwise; everything it needs is made unless it is given. */
export async function issuedAssessment(contexts: INestApplicationContext, wishes: Wishes = {}): Promise<TestAssessment> {
  const database = contexts.get(TenantDatabase);
  const { classes = ['hi'], form = 'full', roles = ['respondent'] } = wishes;
  const buyer = wishes.buyer ?? (await memberOfNewOrganization(database));
  const { supplier, relationship } = await askedSupplier(database, buyer, wishes, { classes, roles });
  const campaign = wishes.campaign ?? (await campaignOf(database, buyer, { form, ...(wishes.dueDay && { dueDay: wishes.dueDay }) }));
  const assessmentId = newId();
  const row = { ...relationship, assessmentId, classes };
  const sizes = await database.as(buyer, () => contexts.get(AssessmentsService).issueMany(campaign, [row]));
  return { ...relationship, assessmentId, campaign, buyer, supplier, size: sizes.get(assessmentId) };
}

function askedSupplier(
  database: TenantDatabase,
  buyer: MemberActor,
  { again, unclaimed }: Wishes,
  { classes, roles }: Required<Pick<Wishes, 'classes' | 'roles'>>,
) {
  if (again) return { supplier: again.supplier, relationship: again };
  return unclaimed ? newSupplier(database, buyer, classes) : oldSupplier(database, buyer, classes, roles);
}

async function oldSupplier(database: TenantDatabase, buyer: MemberActor, classes: readonly string[], roles: readonly Role[]) {
  const supplier = await memberOfNewOrganization(database, roles);
  await accountOf(database, supplier);
  return { supplier, relationship: await relationshipOf(database, buyer, { supplierId: supplier.tenantId, classes }) };
}

async function newSupplier(database: TenantDatabase, buyer: MemberActor, classes: readonly string[]) {
  const relationship = await relationshipOf(database, buyer, { classes });
  return { supplier: { ...buyer, tenantId: relationship.supplierId, userId: newId() }, relationship };
}

/** Another member of the same organization. */
export function colleagueOf(member: MemberActor, name: string): MemberActor {
  return { ...member, userId: newId(), name };
}
