import { Injectable } from '@nestjs/common';

import type { SupplierChoice, SupplierForIssue, SupplierName } from './domain/supplier-for-issue.js';

@Injectable()
export class SuppliersService {
  async select(_choice: SupplierChoice): Promise<SupplierForIssue[]> {
    throw new Error('Not written yet.');
  }

  async names(_relationshipIds: readonly string[]): Promise<ReadonlyMap<string, SupplierName>> {
    throw new Error('Not written yet.');
  }
}
