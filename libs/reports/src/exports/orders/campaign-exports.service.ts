import { EXPORT_KINDS, ExportOrders, type RegisteredExport } from '@app/audit';
import { FileStore, type OpenedFile } from '@app/files';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { exportFile } from '../writing/export-file.js';
import { type CampaignWish, CampaignWishes } from './campaign-wishes.service.js';
import { ExportQueue } from './export-queue.service.js';
import { inTodaysWords } from './todays-words.js';

export interface CampaignExportWish extends CampaignWish {
  /** By mail when it is ready, however quick it is. */
  readonly wantsMail: boolean;
}

export interface TakenFile extends OpenedFile {
  readonly fileName: string;
  readonly mediaType: string;
}

/** Files about a campaign that the worker writes, as people ask for them and take them. */
@Injectable()
export class CampaignExports {
  constructor(
    private readonly database: TenantDatabase,
    private readonly orders: ExportOrders,
    private readonly wishes: CampaignWishes,
    private readonly queue: ExportQueue,
    private readonly files: FileStore,
  ) {}

  /**
   * In the open transaction. Whoever waits for the same already is given that one.
   *
   * @throws AppError `exports_waiting`, and as `CampaignWishes.checked`
   */
  async ask({ wantsMail, ...wish }: CampaignExportWish): Promise<RegisteredExport> {
    return this.queued(await this.orders.ask(await this.wishes.checked(wish), wantsMail));
  }

  /**
   * In the open transaction. Whoever waits for the same already is given that one.
   *
   * @throws AppError `export_not_found`, `export_over`, `export_of_another`, `exports_waiting`
   */
  async askAgain(cameToNothing: string): Promise<RegisteredExport> {
    return this.queued(await this.orders.askAgain(cameToNothing, inTodaysWords));
  }

  /** In the open transaction. @throws AppError `export_not_found`, `export_over`, `export_of_another` */
  async cancel(id: string): Promise<RegisteredExport> {
    await this.orders.cancel(id);
    return this.orders.find(id);
  }

  /**
   * Outside of any transaction: the file is read for long. Who takes it is noted before its first byte.
   *
   * @throws AppError `export_not_found`, `export_not_ready`, `export_expired`, `export_not_kept`, `export_not_made`, `export_closed`,
   * `file_gone`
   */
  take(member: MemberActor, id: string): Promise<TakenFile> {
    return this.database.apart(member, async () => {
      const { fileName, kind, fileAttempt } = await this.orders.take(id);
      // What is not there was not taken: the note is committed when the file has been opened.
      const opened = await this.files.open(exportFile(member.tenantId, id, fileAttempt));
      return { ...opened, fileName, mediaType: EXPORT_KINDS[kind].mediaType };
    });
  }

  private async queued({ id, isNew }: { readonly id: string; readonly isNew: boolean }): Promise<RegisteredExport> {
    const entry = await this.orders.find(id);
    if (isNew) await this.queue.add(entry);
    return entry;
  }
}
