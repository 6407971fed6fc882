import type { ExportWish } from '@app/audit';
import { sizeGroups } from '@app/supply-chain';

/**
 * What was asked for, as it would be entered now. Sizes that were entered before there were bands are read as bands when the file is written
 * (decision 017), so the register must say what the file does.
 */
export function inTodaysWords(filters: ExportWish['filters']): ExportWish['filters'] {
  const { sizes } = filters;
  return Array.isArray(sizes) ? { ...filters, sizes: sizeGroups(sizes.map(String)) } : filters;
}
