import { campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AuditTrail } from './audit-trail.service.js';
import { ExportSheetsRepository } from './data/export-sheets.repository.js';
import { type ExportTraces, type KnownExport, KnownExportsRepository } from './data/known-exports.repository.js';
import type { ExportedSheet } from './domain/export.js';
import { type ExportCaller, mayKnow } from './domain/kept-export.js';

/** What is remembered of files that left the house, for those that come back. */
@Injectable()
export class ExportedFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly known: KnownExportsRepository,
    private readonly sheets: ExportSheetsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** The export that a file is, or was before somebody changed it; null where this organization has none like it. */
  find(traces: ExportTraces): Promise<KnownExport | null> {
    const { sees, userId } = this.caller;
    return this.known.matching(traces, sees === null ? null : userId);
  }

  /** Whether it may be told where a file is different from it, and not only that it is. */
  tellsPlaces(exported: KnownExport): boolean {
    return mayKnow(exported, this.caller);
  }

  /** Empty for exports of before fingerprints were kept. */
  sheetsOf({ id }: KnownExport): Promise<readonly ExportedSheet[]> {
    return this.sheets.of(id);
  }

  /** Notes that a file was compared, and with what result. */
  noteVerified({ id, fileName }: KnownExport, isUnchanged: boolean, differences: Readonly<Record<string, number>>): void {
    this.trail.record('export.verified', { type: 'export', id }, { name: fileName, unchanged: isUnchanged, ...differences });
  }

  /** @param sha256 of the file's bytes, by which its owner can tell which one it was */
  noteNotRecognized(sha256: string): void {
    this.trail.record('file.not_recognized', { type: 'organization', id: this.database.tenantId }, { sha256 });
  }

  private get caller(): Pick<ExportCaller, 'sees' | 'userId'> {
    const { actor } = this.database;
    return { sees: campaignsSeenBy(actor), userId: 'userId' in actor ? actor.userId : '' };
  }
}
