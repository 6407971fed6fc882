import { type MemberActor, systemOf, type TenantDatabase } from '@app/tenancy';

/** So many suppliers of a buyer at once, unclaimed; each handles 秘 and has one contact. */
export async function manySuppliersOf(database: TenantDatabase, buyer: MemberActor, count: number): Promise<void> {
  await database.apart(systemOf(buyer.tenantId), () =>
    database.rows(
      `with made as materialized (
         select at, gen_random_uuid() as supplier_id, gen_random_uuid() as relationship_id, 'M-' || at as code, '委託先 ' || at as name
         from generate_series(1, $2::int) at),
       organizations as (
         insert into app.organization (id, name, state, introduced_by) select supplier_id, name, 'unclaimed', $1 from made),
       relationships as (
         insert into app.trade_relationship (id, buyer_id, supplier_id, classes) select relationship_id, $1, supplier_id, '{hi}' from made),
       records as (
         insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name, search_text)
         select relationship_id, $1, supplier_id, code, name, lower(code) || ' ' || name from made)
       insert into app.supplier_contact (id, buyer_id, relationship_id, name, email, position)
       select gen_random_uuid(), $1, relationship_id, '担当 太郎', 'm' || at || '@many.example', 0 from made`,
      [buyer.tenantId, count],
    ),
  );
}
