import type { Clock } from '@app/kernel';
import { Changes, CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AuditTrail } from './audit-trail.service.js';
import { ExportSheetsRepository } from './data/export-sheets.repository.js';
import { ExportsRepository } from './data/exports.repository.js';
import { type ExportProgress, KeptExportsRepository } from './data/kept-exports.repository.js';
import type { WrittenExport } from './domain/export.js';
import { expiryOf, isAttemptTooMany, isLastAttempt } from './domain/kept-export.js';

export interface ExportAttempt {
  /** No other one of this export has the same. */
  readonly number: number;
  /** When the snapshot began that it writes from. */
  readonly exportedAt: Date;
  /** A fault in it is not followed by another one. */
  readonly isLast: boolean;
  /** It is not to be made: those before it never came to an end. */
  readonly isTooMany: boolean;
}

/** What the worker notes of the files that it writes. In the open transaction. */
@Injectable()
export class ExportMaking {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly kept: KeptExportsRepository,
    private readonly sheets: ExportSheetsRepository,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The first thing in the snapshot that a file is written from: until it ends nobody else writes this file.
   *
   * @returns since when; null when somebody else does
   */
  async tryHold(id: string): Promise<Date | null> {
    const now = this.clock.now();
    return (await this.exports.tryHold(id)) ? now : null;
  }

  /** Null when it was cancelled, given up or finished meanwhile. */
  async begin(id: string, exportedAt: Date): Promise<ExportAttempt | null> {
    const begun = await this.kept.begin(id, exportedAt);
    if (!begun) return null;
    await this.changes.announce('exports');
    return { number: begun.number, exportedAt, isLast: isLastAttempt(begun.sinceAsked), isTooMany: isAttemptTooMany(begun.sinceAsked) };
  }

  /** How many attempts there were of what nobody will ever take. Whatever begins later has a higher number. */
  attemptsInVain(id: string): Promise<number> {
    return this.kept.attemptsInVain(id);
  }

  /** False when this attempt counts no more: it was cancelled, or another one has begun. */
  async note(id: string, { number }: ExportAttempt, progress: ExportProgress): Promise<boolean> {
    const counts = await this.kept.note(id, number, progress);
    if (counts) this.changes.announceSoon('exports');
    return counts;
  }

  /** @returns until when it is kept; null when this attempt counts no more: nobody will ask for its file */
  async finish(
    id: string,
    { number }: ExportAttempt,
    written: Required<WrittenExport> & { readonly byteCount: number },
  ): Promise<{ readonly at: Date; readonly expiresAt: Date } | null> {
    const at = this.clock.now();
    const expiresAt = expiryOf(at);
    if (!(await this.kept.finish(id, number, written, { at, expiresAt }))) return null;
    await this.sheets.keep(id, written.sheets);
    const { sha256, rowCount, byteCount } = written;
    await this.tell('export.finished', id, { sha256, rowCount, byteCount });
    return { at, expiresAt };
  }

  /**
   * @param failure code of a refusal; null: a fault of ours
   * @param attempt that came to nothing: where another one has begun, that one goes on. Null: it is not to be written at all
   */
  async giveUp(id: string, failure: string | null, attempt: ExportAttempt | null = null): Promise<void> {
    if (await this.kept.giveUp(id, attempt?.number ?? null, failure, this.clock.now()))
      await this.tell('export.broken', id, failure === null ? {} : { failure });
  }

  /** False when it is not time yet, or over already. */
  async expire(id: string): Promise<boolean> {
    const isOver = await this.kept.expire(id);
    if (isOver) await this.tell('export.expired', id);
    return isOver;
  }

  /** Null where there is no file to wait for. */
  keptUntil(id: string): Promise<Date | null> {
    return this.kept.keptUntil(id);
  }

  private async tell(
    action: 'export.finished' | 'export.broken' | 'export.expired',
    id: string,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.changes.announce('exports');
    this.trail.record(action, { type: 'export', id }, details);
  }
}
