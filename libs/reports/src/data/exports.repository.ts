import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

export interface ExportRequest {
  readonly id: string;
  readonly kind: 'gap_workbook' | 'gaps_csv';
  readonly campaignId: string;
  readonly language: string;
  readonly fileName: string;
}

/** One download, for the register that auditors read. */
export interface RegisteredExport extends ExportRequest {
  readonly state: 'running' | 'finished' | 'broken';
  readonly sha256: string | null;
  readonly byteCount: number | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

export interface NewestExport {
  readonly requestedAt: string;
  readonly id: string;
}

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async begin({ id, kind, campaignId, language, fileName }: ExportRequest, at: Date): Promise<void> {
    const { tenantId, userId, name } = this.database.member;
    await this.database.affected(
      `insert into app.export (organization_id, id, kind, subject_type, subject_id, language, file_name, requested_by, requested_by_name, requested_at)
       values ($1, $2, $3, 'campaign', $4, $5, $6, $7, $8, $9)`,
      [tenantId, id, kind, campaignId, language, fileName, userId, name, at],
    );
  }

  async finish(id: string, sha256: string, bytes: number, at: Date): Promise<void> {
    await this.database.affected(
      `update app.export set state = 'finished', sha256 = $3, byte_count = $4, finished_at = $5 where organization_id = $1 and id = $2`,
      [this.database.tenantId, id, sha256, bytes, at],
    );
  }

  async break(id: string, at: Date): Promise<void> {
    await this.database.affected(`update app.export set state = 'broken', finished_at = $3 where organization_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
      at,
    ]);
  }

  list(after: NewestExport | null, limit: number): Promise<RegisteredExport[]> {
    return this.database.rows<RegisteredExport>(
      `select id, kind, subject_id as "campaignId", language, file_name as "fileName", state, sha256, byte_count::float8 as "byteCount",
         requested_by_name as "requestedBy", requested_at as "requestedAt", finished_at as "finishedAt"
       from app.export where organization_id = $1 and ($2::timestamptz is null or (requested_at, id) < ($2, $3::uuid))
       order by requested_at desc, id desc limit $4`,
      [this.database.tenantId, after?.requestedAt ?? null, after?.id ?? null, limit],
    );
  }
}
