import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';
import { type IssuedBefore, type PastAssessment, SupplierHistoryRepository } from '../data/supplier-history.repository.js';
import { BASIS } from '../domain/basis.js';

/** What one supplier was asked across campaigns, and what came of it. */
@Injectable()
export class SupplierHistory {
  constructor(
    private readonly history: SupplierHistoryRepository,
    private readonly suppliers: SuppliersService,
  ) {}

  /**
   * Newest first; whatever became of it, refused and cancelled ones included.
   *
   * @throws AppError `supplier_not_found`
   */
  async of(relationshipId: string, cursor: string | null, limit: number): Promise<Page<PastAssessment>> {
    await this.suppliers.find(relationshipId);
    const rows = await this.history.of(relationshipId, BASIS, cursor === null ? null : placeOf(cursor), limit + 1);
    return pageOf(rows, limit, ({ issuedAt, assessmentId }) => [issuedAt.toISOString(), assessmentId]);
  }
}

/** @throws AppError `cursor_invalid` */
function placeOf(cursor: string): IssuedBefore {
  const [issuedAt, id] = decodeCursor(cursor, ['moment', 'id']);
  return { issuedAt, id };
}
