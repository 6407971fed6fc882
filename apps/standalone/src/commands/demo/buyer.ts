import { AdministrationService } from '@app/identity';
import { SupplierRecordsService, SuppliersService } from '@app/supply-chain';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { Contexts } from '../contexts.js';
import { makeFirms } from './firms.js';
import { settle } from './settled.js';
import type { DemoSupplier } from './supplier.js';

export const OWNER = { email: 'aoyama@aomine-seiki.example', name: '青山 涼子', organizationName: '青嶺精機株式会社' };

/** The manufacturer with its owner. */
export async function makeBuyer(contexts: Contexts, password: string): Promise<MemberActor> {
  const { userId, organizationId } = await contexts.get(AdministrationService).createOwner({ ...OWNER, password });
  return { kind: 'member', tenantId: organizationId, userId, name: OWNER.name, language: 'ja', roles: ['owner'] };
}

/** Its sixty suppliers, by code. */
export async function addSuppliers(contexts: Contexts, buyer: MemberActor): Promise<DemoSupplier[]> {
  const database = contexts.get(TenantDatabase);
  const firms = new Map(makeFirms().map((firm) => [firm.code, firm]));
  const listed = await database.as(buyer, async () => {
    for (const { business, people, maturity, zeal, ...firm } of firms.values()) {
      await contexts.get(SupplierRecordsService).add({ ...firm, size: `${people}名`, ownerId: buyer.userId });
    }
    await settle(database);
    return contexts.get(SuppliersService).select({ filter: {} });
  });
  return listed.flatMap(({ code, relationshipId, supplierId }) => {
    const firm = firms.get(code);
    return firm ? [{ firm, relationshipId, organizationId: supplierId, respondent: null }] : [];
  });
}
