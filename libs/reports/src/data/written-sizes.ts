import { sizeGroup } from '@app/supply-chain';
import type { TenantDatabase } from '@app/tenancy';

/**
 * The sizes that stand at the buyer's suppliers, word for word, and are read as one of these. So only TypeScript reads sizes: a statement compares
 * words. There are a few hundred of them, and going through the records of 10,000 suppliers takes a few milliseconds.
 *
 * @param sizes keys of bands, or any words
 */
export async function writtenSizes(database: TenantDatabase, sizes: readonly string[]): Promise<string[]> {
  const wanted = new Set(sizes.map(sizeGroup));
  const written = await database.rows<{ readonly size: string }>(
    `select distinct r.size from app.supplier_record r where r.buyer_id = $1 and r.size <> ''`,
    [database.tenantId],
  );
  return written.flatMap(({ size }) => (wanted.has(sizeGroup(size)) ? size : []));
}
