import { createHash } from 'node:crypto';
import { PassThrough, type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuditTrail } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import { type Clock, decodeCursor, type Language, newId, type Page, pageOf } from '@app/kernel';
import { csvStream } from '@app/spreadsheets';
import { CLOCK, type MemberActor, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { type ExportRequest, ExportsRepository, type RegisteredExport } from './data/exports.repository.js';
import { refuse } from './domain/problems.js';
import { GapWorkbook } from './gap-workbook.service.js';
import { gapsSheet } from './workbook/gaps-sheet.js';
import { WorkbookSubjects } from './workbook-subjects.service.js';

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
    const [requestedAt, id] = cursor === null ? [] : decodeCursor(cursor, 2);
    const after = typeof requestedAt === 'string' && typeof id === 'string' ? { requestedAt, id } : null;
    const rows = await this.register.list(after, limit + 1);
    return pageOf(rows, limit, (row) => [row.requestedAt.toISOString(), row.id]);
  }

  private async begin(campaignId: string, kind: ExportRequest['kind'], language: Language): Promise<Asked> {
    const { state } = await this.campaigns.find(campaignId);
    if (state === 'draft') throw refuse('campaign_not_issued');
    const id = newId();
    const fileName = kind === 'gap_workbook' ? `enjuku-gaps-${id.slice(0, 8)}.xlsx` : `enjuku-gaps-${id.slice(0, 8)}.csv`;
    const request = { id, kind, campaignId, language, fileName };
    await this.register.begin(request, this.clock.now());
    this.trail.record('export.requested', { type: 'export', id }, { kind, campaignId, language });
    return request;
  }

  private async run(member: MemberActor, request: Asked, destination: Writable): Promise<void> {
    try {
      const { sha256, bytes } = await this.database.snapshot(member, () => this.writing.write(request, this.clock.now(), destination));
      await this.database.apart(member, async () => {
        await this.register.finish(request.id, sha256, bytes, this.clock.now());
        this.trail.record('export.finished', { type: 'export', id: request.id }, { sha256, bytes });
      });
    } catch (error) {
      this.log.error(`Export ${request.id} broke off: ${error instanceof Error ? error.message : String(error)}`);
      destination.destroy(error instanceof Error ? error : new Error(String(error)));
      await this.database.apart(member, () => this.register.break(request.id, this.clock.now())).catch(() => undefined);
    }
  }
}

/** Turns a request into bytes. */
@Injectable()
export class ExportWriting {
  constructor(
    private readonly subjects: WorkbookSubjects,
    private readonly workbook: GapWorkbook,
  ) {}

  async write(request: Asked, at: Date, destination: Writable): Promise<{ sha256: string; bytes: number }> {
    const subject = await this.subjects.of(request, at);
    const counted = counting();
    const sent = pipeline(counted.stream, destination);
    if (request.kind === 'gap_workbook') {
      const [sha256] = await Promise.all([this.workbook.write(subject, counted.stream), sent]);
      return { sha256, bytes: counted.bytes() };
    }
    await Promise.all([
      pipeline(csvStream(gapsSheet(subject).columns, this.workbook.gaps(subject), { byteOrderMark: true }), counted.stream),
      sent,
    ]);
    return { sha256: counted.sha256(), bytes: counted.bytes() };
  }
}

/** Lets everything through, counting and hashing it. */
function counting(): { stream: Transform; bytes: () => number; sha256: () => string } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes, sha256: () => hash.copy().digest('hex') };
}
