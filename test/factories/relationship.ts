import { newId } from '@app/kernel';
import { type MemberActor, systemOf, type TenantDatabase } from '@app/tenancy';

export interface TestRelationship {
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly code: string;
  readonly name: string;
}

/** A supplier of this buyer: an unclaimed organization of its own, or the given one. */
export async function relationshipOf(
  database: TenantDatabase,
  buyer: MemberActor,
  { supplierId: given, classes = ['hi'] }: { readonly supplierId?: string; readonly classes?: readonly string[] } = {},
): Promise<TestRelationship> {
  const relationshipId = newId();
  const supplierId = given ?? newId();
  const code = `S-${relationshipId.slice(-8)}`;
  const name = `委託先 ${code}`;
  await database.apart(systemOf(buyer.tenantId), async () => {
    if (!given) {
      await database.affected(`insert into app.organization (id, name, state, introduced_by) values ($1, $2, 'unclaimed', $3)`, [
        supplierId,
        name,
        buyer.tenantId,
      ]);
    }
    await database.affected(`insert into app.trade_relationship (id, buyer_id, supplier_id, classes) values ($1, $2, $3, $4)`, [
      relationshipId,
      buyer.tenantId,
      supplierId,
      classes,
    ]);
    await database.affected(
      `insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name, search_text) values ($1, $2, $3, $4, $5, $6)`,
      [relationshipId, buyer.tenantId, supplierId, code, name, `${code} ${name}`.toLowerCase()],
    );
  });
  return { relationshipId, supplierId, code, name };
}
