import { type ExportAttempt, ExportMaking } from '@app/audit';
import { FileStore } from '@app/files';
import { AppError } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { type Commission, ExportCommissions } from './export-commissions.service.js';
import { type ExportJob, exportFile, filesOfAttempts } from './export-file.js';
import { ExportWatch, Unwanted } from './export-watch.js';
import { ExportWriting } from './export-writing.service.js';

/**
 * Writes the files of exports into the files' storage.
 *
 * It bears being run twice, also at once: a lock is held while it writes, each attempt has a file of its own, and only the newest can finish. So a
 * worker that is killed in the middle, or loses its connection and writes on, leaves one file in the end, and nothing of the one that it had begun.
 */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly commissions: ExportCommissions,
    private readonly making: ExportMaking,
    private readonly writing: ExportWriting,
    private readonly files: FileStore,
  ) {}

  /** @throws what another attempt may mend */
  async write({ tenantId, exportId: id }: ExportJob): Promise<void> {
    const commission = await this.commissions.of(tenantId, id);
    if (commission === 'none') return this.clear(tenantId, id);
    if (commission === 'finished') return;
    await this.database.snapshot(commission.actor, async () => {
      const since = await this.making.tryHold(id);
      if (!since) throw new Error('Another worker still writes this export.');
      const attempt = await this.database.apart(commission.actor, () => this.making.begin(id, since));
      if (attempt) await this.attempt(commission, attempt);
    });
  }

  /**
   * When its time is over. The file goes first: should this end in between, the job comes back and finds no file to remove. Woken too early,
   * since somebody set a clock back, it leaves itself once more: nobody else ever looks after the file.
   */
  async expire(job: ExportJob): Promise<void> {
    const { tenantId, exportId: id } = job;
    await this.database.as(systemOf(tenantId), async () => {
      if (await this.making.expire(id)) return this.remove(tenantId, id, await this.making.attemptsInVain(id));
      const keptUntil = await this.making.keptUntil(id);
      if (keptUntil) await this.commissions.leaveExpiry(job, keptUntil);
    });
  }

  private async attempt(commission: Commission, attempt: ExportAttempt): Promise<void> {
    const { actor, entry } = commission;
    if (attempt.isTooMany) {
      await this.database.apart(actor, () => this.making.giveUp(entry.id, 'export_never_ends', attempt));
      return this.remove(actor.tenantId, entry.id, attempt.number);
    }
    try {
      await this.fill(commission, attempt);
    } catch (error) {
      if (error instanceof Unwanted) return;
      const failure = error instanceof AppError ? error.code : null;
      if (failure === null && !attempt.isLast) throw error;
      await this.database.apart(actor, () => this.making.giveUp(entry.id, failure, attempt));
      if (failure === null) throw error;
    }
  }

  private async fill(commission: Commission, attempt: ExportAttempt): Promise<void> {
    const { actor, entry, filter } = commission;
    await this.remove(actor.tenantId, entry.id, attempt.number - 1);
    const key = exportFile(actor.tenantId, entry.id, attempt.number);
    const dated = { ...entry, exportedAt: attempt.exportedAt };
    const { byteCount, sha256, filled } = await this.files.put(key, async (file) => {
      const watch = new ExportWatch(file, (progress) => this.database.apart(actor, () => this.making.note(entry.id, attempt, progress)));
      try {
        return await this.writing.write(file, dated, filter, watch);
      } finally {
        await watch.end();
      }
    });
    const isWanted = await this.database.apart(actor, () =>
      this.commissions.fulfil(commission, attempt, { sha256, sheets: [], ...filled, byteCount }),
    );
    if (!isWanted) await this.files.remove(key);
  }

  private async clear(tenantId: string, id: string): Promise<void> {
    const attempts = await this.database.as(systemOf(tenantId), () => this.making.attemptsInVain(id));
    await this.remove(tenantId, id, attempts);
  }

  private async remove(tenantId: string, id: string, attempts: number): Promise<void> {
    for (const file of filesOfAttempts(tenantId, id, attempts)) await this.files.remove(file);
  }
}
