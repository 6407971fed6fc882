import type { MemberActor } from '@app/tenancy';
import { makeOwner } from '../world/members.js';
import type { World } from '../world/world.js';

/** Some have none. */
const INDUSTRIES = ['機械加工', '金型', '樹脂成形', 'めっき・表面処理', '電子部品', '設計', 'ソフトウェア', '物流'];
const WAYS: readonly ((people: number) => string)[] = [
  (people) => `${people}名`,
  (people) => `約${people}人`,
  (people) => `従業員 ${people.toLocaleString('en')} 名`,
];
/** As they stand in real lists: from 2 to 1,600 people in several ways, bands of the buyer's own, and words that say none. Some have none. */
const SIZES = [
  ...Array.from({ length: 41 }, (_, at) => Math.round(2 * 1.182 ** at)).flatMap((people, at) => WAYS[at % WAYS.length]?.(people) ?? []),
  ...['6〜20人', '21〜50人', '300人以上', '中規模', '小規模'],
];

/** A buyer with so many suppliers, each with one contact; classes in four mixes, industries evenly, sizes as people write them, a third with a tag. */
export async function loadBuyer(world: World, suppliers: number): Promise<MemberActor> {
  const buyer = await makeOwner(world, `計測 ${suppliers}`);
  const client = await world.admin.connect();
  try {
    await client.query('begin');
    await client.query(`create temp table made on commit drop as
      select i, uuidv7() as supplier_id, uuidv7() as relationship_id, 'S-' || lpad(i::text, 6, '0') as code, '委託先 ' || i as name
      from generate_series(1, ${suppliers}) i`);
    await client.query(
      `insert into app.organization (id, name, state, introduced_by) select supplier_id, name, 'unclaimed', $1 from made`,
      [buyer.tenantId],
    );
    await client.query(
      `insert into app.trade_relationship (id, buyer_id, supplier_id, classes)
       select relationship_id, $1, supplier_id, (array['{shagaihi}', '{hi}', '{shagaihi,hi}', '{hi,gokuhi}'])[1 + i % 4]::text[] from made`,
      [buyer.tenantId],
    );
    await client.query(
      `insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name, name_kana, industry, size, tags, search_text)
       select relationship_id, $1, supplier_id, code, name, 'トリヒキサキ ' || i, ($2::text[])[1 + i % ${INDUSTRIES.length + 1}], ($3::text[])[1 + i % ${SIZES.length + 1}],
         case when i % 3 = 0 then '{重点}' else '{}' end::text[], lower(code) || ' ' || name
       from made`,
      [buyer.tenantId, INDUSTRIES, SIZES],
    );
    await client.query(
      `insert into app.supplier_contact (id, buyer_id, relationship_id, name, email, position)
       select uuidv7(), $1, relationship_id, '担当 太郎', 's' || i || '@bench.example', 0 from made`,
      [buyer.tenantId],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  await world.admin.query('analyze');
  return buyer;
}
