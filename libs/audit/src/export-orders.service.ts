import { type Clock, newId } from '@app/kernel';
import { Changes, CLOCK, campaignsSeenBy, may, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AuditTrail } from './audit-trail.service.js';
import { ExportsRepository, type RegisteredExport } from './data/exports.repository.js';
import { KeptExportsRepository } from './data/kept-exports.repository.js';
import type { Action } from './domain/action.js';
import type { ExportWish } from './domain/export.js';
import { fileNameOf } from './domain/export-kind.js';
import { type ExportCaller, isUnderWay, MOST_UNDER_WAY, mayAskAgain, mayCancel, mayTake } from './domain/kept-export.js';
import { refuse } from './domain/problems.js';

/** What people do with files that the worker writes: ask, cancel, ask again, take. In the open transaction of a member. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly database: TenantDatabase,
    private readonly exports: ExportsRepository,
    private readonly kept: KeptExportsRepository,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters a wish in the register. Who waits for the same already is told of that one: a second click makes no second file.
   *
   * @returns isNew false: it needs no second job
   * @throws AppError `exports_waiting`
   */
  async ask(wish: ExportWish, wantsMail: boolean): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const id = newId();
    const begun = { ...wish, id, fileName: fileNameOf(wish.kind, id), requestedAt: this.clock.now() };
    await this.kept.holdOrders();
    const same = await this.kept.enter(begun, wantsMail);
    if (same !== null) return { id: same, isNew: false };
    await this.insistOnRoom();
    const { kind, subject, filters, language } = wish;
    await this.tell('export.requested', id, { kind, subject, filters, language });
    return { id, isNew: true };
  }

  /** @throws AppError `export_not_found` */
  async find(id: string): Promise<RegisteredExport> {
    const found = await this.exports.find(id, this.clock.now());
    if (!found) throw refuse('export_not_found');
    return found;
  }

  /** @throws AppError `export_not_found`, `export_over`, `export_of_another` */
  async cancel(id: string): Promise<void> {
    const entry = await this.find(id);
    if (!isUnderWay(entry)) throw refuse('export_over');
    if (!mayCancel(entry, this.caller)) throw refuse('export_of_another');
    if (!(await this.kept.cancel(id, this.clock.now()))) throw refuse('export_over');
    await this.tell('export.cancelled', id);
  }

  /**
   * Puts what nothing came of back in the queue. Who waits for the same already, by a second press at the same instant too, is told of that one.
   *
   * @param inTodaysWords its filters as they would be entered now: it may have been asked for long ago
   * @returns isNew false: it needs no further job
   * @throws AppError `export_not_found`, `export_over`, `export_of_another`, `exports_waiting`
   */
  async askAgain(
    id: string,
    inTodaysWords: (filters: ExportWish['filters']) => ExportWish['filters'],
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    await this.kept.holdOrders();
    const entry = await this.find(id);
    if (isUnderWay(entry) && entry.requestedById === this.caller.userId) return { id, isNew: false };
    if (entry.state !== 'broken' && entry.state !== 'cancelled') throw refuse('export_over');
    if (!mayAskAgain(entry, this.caller)) throw refuse(entry.kept ? 'export_of_another' : 'export_not_kept');
    const filters = inTodaysWords(entry.filters);
    const same = await this.kept.sameUnderWay(id, filters);
    if (same !== null) return { id: same, isNew: false };
    if (!(await this.kept.askAgain(id, filters, this.clock.now()))) throw refuse('export_over');
    await this.insistOnRoom();
    await this.tell('export.asked_again', id, { filters });
    return { id, isNew: true };
  }

  /**
   * Notes that somebody takes the file.
   *
   * @throws AppError `export_not_found`, `export_not_ready`, `export_expired`, `export_not_kept`, `export_not_made`, `export_of_another`,
   * `export_closed`
   */
  async take(id: string): Promise<RegisteredExport> {
    const entry = await this.find(id);
    if (!mayTake(entry, this.caller)) throw refuse(whyNot(entry, this.caller));
    await this.kept.addDownload(id, this.clock.now());
    await this.tell('export.downloaded', id, { name: entry.fileName });
    return entry;
  }

  get caller(): ExportCaller {
    const { member } = this.database;
    return {
      userId: member.userId,
      makesExports: may(member, 'exports.create'),
      managesOrganization: may(member, 'organization.manage'),
      sees: campaignsSeenBy(member),
    };
  }

  /** With the one that was just entered. What outsiders wait for takes no place from the organization's own people. */
  private async insistOnRoom(): Promise<void> {
    const isOutside = this.caller.sees !== null;
    const most = isOutside ? MOST_UNDER_WAY.auditor : MOST_UNDER_WAY.organization;
    const underWay = isOutside ? await this.kept.countOwnUnderWay() : await this.kept.countUnderWay();
    if (underWay > most) throw refuse('exports_waiting', { most });
  }

  private async tell(action: Action, id: string, details: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.changes.announce('exports');
    this.trail.record(action, { type: 'export', id }, details);
  }
}

function whyNot({ kept, state, requestedById }: RegisteredExport, { userId }: ExportCaller) {
  if (!kept) return 'export_not_kept';
  if (state === 'expired') return 'export_expired';
  if (state === 'finished') return requestedById === userId ? 'export_closed' : 'export_of_another';
  return state === 'queued' || state === 'running' ? 'export_not_ready' : 'export_not_made';
}
