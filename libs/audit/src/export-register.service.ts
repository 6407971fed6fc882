import type { Readable, Writable } from 'node:stream';
import { type Clock, decodeCursor, type Fault, FingerprintedFile, faultOf, newId, type Page, pageOf } from '@app/kernel';
import { Changes, CLOCK, type MemberActor, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { AuditTrail } from './audit-trail.service.js';
import { ExportSheetsRepository } from './data/export-sheets.repository.js';
import { ExportsRepository, type NewestExport, type RegisteredExport } from './data/exports.repository.js';
import type { BegunExport, DatedExport, ExportWish, WrittenExport } from './domain/export.js';
import { fileNameOf } from './domain/export-kind.js';
import { cutOffUnread } from './unread-file.js';
import { WritingSlots } from './writing-slots.js';

export interface Download {
  readonly fileName: string;
  readonly stream: Readable;
}

/** What leaves the house as a file: each download stands here before its first byte, and its fingerprint after its last. */
@Injectable()
export class ExportRegister {
  private readonly log = new Logger('exports');

  constructor(
    private readonly database: TenantDatabase,
    private readonly exports: ExportsRepository,
    private readonly sheets: ExportSheetsRepository,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    private readonly slots: WritingSlots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A file that can be read while it is written. Outside of any transaction: on the way it opens its own, a snapshot for the writing among
   * them. When something fails the stream is destroyed, so that nobody takes half a file for a whole one, and the register says so.
   *
   * @param write fills the file and ends it, reading what it needs from one unchanging picture
   * @throws AppError `exports_busy` before anything is registered
   */
  async open(
    member: MemberActor,
    wish: ExportWish,
    write: (file: Writable, begun: DatedExport) => Promise<WrittenExport>,
  ): Promise<Download> {
    const id = newId();
    const begun = { ...wish, id, fileName: fileNameOf(wish.kind, id), requestedAt: this.clock.now() };
    const leave = await this.slots.take(member.tenantId);
    const stream = new FingerprintedFile();
    try {
      await this.database.apart(member, () => this.begin(begun));
    } catch (error) {
      leave();
      throw error;
    }
    void this.run(member, begun, stream, write).finally(leave);
    return { fileName: begun.fileName, stream };
  }

  /** Newest first. */
  async list(cursor: string | null, limit: number): Promise<Page<RegisteredExport>> {
    const rows = await this.exports.list(cursor === null ? null : placeOf(cursor), limit + 1, this.clock.now());
    return pageOf(rows, limit, (row) => [row.requestedAt.toISOString(), row.id]);
  }

  private async begin(begun: BegunExport): Promise<void> {
    const { id, kind, subject, filters, language } = begun;
    await this.exports.begin(begun);
    await this.changes.announce('exports');
    this.trail.record('export.requested', { type: 'export', id }, { kind, subject, filters, language });
  }

  private async run(
    member: MemberActor,
    begun: BegunExport,
    file: FingerprintedFile,
    write: (file: Writable, begun: DatedExport) => Promise<WrittenExport>,
  ): Promise<void> {
    const stopWatching = cutOffUnread(file);
    try {
      await this.database.snapshot(member, async () => {
        const dated = { ...begun, exportedAt: this.clock.now() };
        await this.exports.hold(begun.id);
        const written = await write(file, dated);
        await this.database.apart(member, () => this.finish(dated, { sha256: file.sha256, sheets: [], ...written }, file.byteCount));
      });
    } catch (error) {
      this.note(begun, faultOf(error));
      file.destroy(error instanceof Error ? error : new Error(String(error)));
      await this.database.apart(member, () => this.break(begun)).catch(() => undefined);
    } finally {
      stopWatching();
    }
  }

  /** Readers may leave: that is no failure of ours. */
  private note({ id }: BegunExport, fault: Fault): void {
    if (fault.code === 'ERR_STREAM_PREMATURE_CLOSE') this.log.log({ message: 'The reader of an export left.', export: id });
    else this.log.error({ message: 'An export broke off.', export: id, fault });
  }

  private async finish(dated: DatedExport, { sha256, rowCount, sheets }: Required<WrittenExport>, byteCount: number): Promise<void> {
    const { id } = dated;
    await this.exports.finish(dated, { sha256, rowCount, byteCount }, this.clock.now());
    await this.sheets.keep(id, sheets);
    await this.changes.announce('exports');
    this.trail.record('export.finished', { type: 'export', id }, { sha256, rowCount, byteCount });
  }

  private async break({ id }: BegunExport): Promise<void> {
    await this.exports.break(id, this.clock.now());
    await this.changes.announce('exports');
    this.trail.record('export.broken', { type: 'export', id });
  }
}

/** @throws AppError `cursor_invalid` */
function placeOf(cursor: string): NewestExport {
  const [requestedAt, id] = decodeCursor(cursor, ['moment', 'id']);
  return { requestedAt, id };
}
