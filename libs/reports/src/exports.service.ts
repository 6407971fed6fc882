import { PassThrough, type Readable, type Writable } from 'node:stream';
import { AuditTrail } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import { type Clock, decodeCursor, faultOf, type Language, newId, type Page, pageOf } from '@app/kernel';
import { Changes, CLOCK, type MemberActor, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { type ExportRequest, ExportsRepository, type NewestExport, type RegisteredExport } from './data/exports.repository.js';
import { refuse } from './domain/problems.js';
import { ExportWriting } from './export-writing.service.js';

export interface Download {
  readonly fileName: string;
  readonly stream: Readable;
}

type Asked = ExportRequest & { readonly language: Language };

/** Downloads of a campaign: each is registered before its first byte and its fingerprint after its last. */
@Injectable()
export class ExportsService {
  private readonly log = new Logger('exports');

  constructor(
    private readonly database: TenantDatabase,
    private readonly register: ExportsRepository,
    private readonly campaigns: CampaignDrafts,
    private readonly writing: ExportWriting,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError before anything is written when there is no such campaign, or it has not been issued */
  async download(member: MemberActor, campaignId: string, kind: ExportRequest['kind'], language: Language): Promise<Download> {
    const request = await this.database.apart(member, () => this.begin(campaignId, kind, language));
    const stream = new PassThrough();
    void this.run(member, request, stream);
    return { fileName: request.fileName, stream };
  }

  /** Newest first. */
  async list(cursor: string | null, limit: number): Promise<Page<RegisteredExport>> {
    const rows = await this.register.list(cursor === null ? null : placeOf(cursor), limit + 1);
    return pageOf(rows, limit, (row) => [row.requestedAt.toISOString(), row.id]);
  }

  private async begin(campaignId: string, kind: ExportRequest['kind'], language: Language): Promise<Asked> {
    const { state } = await this.campaigns.find(campaignId);
    if (state === 'draft') throw refuse('campaign_not_issued');
    const id = newId();
    const fileName = kind === 'gap_workbook' ? `enjuku-gaps-${id.slice(0, 8)}.xlsx` : `enjuku-gaps-${id.slice(0, 8)}.csv`;
    const request = { id, kind, campaignId, language, fileName };
    await this.register.begin(request, this.clock.now());
    await this.changes.announce('exports');
    this.trail.record('export.requested', { type: 'export', id }, { kind, campaignId, language });
    return request;
  }

  private async run(member: MemberActor, request: Asked, destination: Writable): Promise<void> {
    try {
      const { sha256, bytes } = await this.database.snapshot(member, () => this.writing.write(request, this.clock.now(), destination));
      await this.database.apart(member, async () => {
        await this.register.finish(request.id, sha256, bytes, this.clock.now());
        await this.changes.announce('exports');
        this.trail.record('export.finished', { type: 'export', id: request.id }, { sha256, bytes });
      });
    } catch (error) {
      this.log.error({ message: 'An export broke off.', export: request.id, fault: faultOf(error) });
      destination.destroy(error instanceof Error ? error : new Error(String(error)));
      await this.database.apart(member, () => this.break(request.id)).catch(() => undefined);
    }
  }

  private async break(id: string): Promise<void> {
    await this.register.break(id, this.clock.now());
    await this.changes.announce('exports');
  }
}

function placeOf(cursor: string): NewestExport {
  const [requestedAt, id] = decodeCursor(cursor, ['moment', 'id']);
  return { requestedAt, id };
}
