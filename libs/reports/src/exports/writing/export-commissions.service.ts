import {
  CAMPAIGN_EXPORT_KINDS,
  type CampaignExportKind,
  deservesMail,
  EXPORT_KINDS,
  type ExportAttempt,
  ExportMaking,
  ExportOrders,
  isOpenTo,
  type RegisteredExport,
  type WrittenExport,
} from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import { MembersService } from '@app/identity';
import { Jobs } from '@app/jobs';
import { Mailbox } from '@app/notifications';
import { campaignsSeenBy, type MemberActor, may, systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { SeriesFilter } from '../../domain/report-filter.js';
import type { ExportJob } from './export-file.js';

/** A file to be written, and for whom: with what they may do now, not when they asked. */
export interface Commission {
  readonly entry: RegisteredExport & { readonly kind: CampaignExportKind };
  readonly filter: SeriesFilter;
  readonly actor: MemberActor;
  readonly email: string;
}

/** What stands before and after the writing of an export. */
@Injectable()
export class ExportCommissions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly orders: ExportOrders,
    private readonly making: ExportMaking,
    private readonly members: MembersService,
    private readonly campaigns: CampaignDrafts,
    private readonly jobs: Jobs,
    private readonly mailbox: Mailbox,
  ) {}

  /** `none`: nobody wants it any more, or nobody may have it. */
  of(tenantId: string, id: string): Promise<Commission | 'finished' | 'none'> {
    return this.database.as(systemOf(tenantId), async () => {
      const { kind, ...entry } = await this.orders.find(id);
      if (entry.state === 'finished') return 'finished';
      if (entry.state !== 'queued' && entry.state !== 'running') return 'none';
      const member = await this.members.acting(entry.requestedById);
      if (!isAboutCampaign(kind) || !member) {
        await this.making.giveUp(id, 'export_not_allowed');
        return 'none';
      }
      const obstacle = obstacleTo(member.actor, entry);
      if (obstacle !== null) {
        await this.making.giveUp(id, obstacle);
        return 'none';
      }
      const { basis: _, ...filter } = entry.filters;
      return { entry: { ...entry, kind }, filter, ...member };
    });
  }

  /**
   * In the open transaction: it can be taken from now on, for a while.
   *
   * @returns false when nobody wants it any more, or whoever asked may not have it any more: writing it took its time
   */
  async fulfil(
    commission: Commission,
    attempt: ExportAttempt,
    written: Required<WrittenExport> & { readonly byteCount: number },
  ): Promise<boolean> {
    const { entry, actor } = commission;
    const member = await this.members.acting(entry.requestedById);
    const obstacle = member ? obstacleTo(member.actor, entry) : 'export_not_allowed';
    if (obstacle !== null) {
      await this.making.giveUp(entry.id, obstacle);
      return false;
    }
    const finished = await this.making.finish(entry.id, attempt, written);
    if (!finished) return false;
    await this.leaveExpiry({ tenantId: actor.tenantId, exportId: entry.id }, finished.expiresAt);
    if (deservesMail(entry, finished.at)) await this.tell(commission, finished);
    return true;
  }

  /** In the open transaction: the file is removed at that moment. */
  leaveExpiry(job: ExportJob, at: Date): Promise<void> {
    return this.jobs.enqueue('exports.expire', job, { startAfter: at });
  }

  private async tell(
    { entry, actor, email }: Commission,
    { at, expiresAt }: { readonly at: Date; readonly expiresAt: Date },
  ): Promise<void> {
    const { name: title } = await this.campaigns.find(entry.subject.id);
    await this.mailbox.queue({
      template: 'export_ready',
      to: { address: email, name: actor.name, language: actor.language },
      subject: { type: 'export', id: entry.id },
      details: { what: EXPORT_KINDS[entry.kind].called, title, finishedAt: at.toISOString(), expiresAt: expiresAt.toISOString() },
    });
  }
}

function isAboutCampaign(kind: RegisteredExport['kind']): kind is CampaignExportKind {
  return CAMPAIGN_EXPORT_KINDS.some((known) => known === kind);
}

/** As they may now: a campaign, or one that is compared with it, can be taken back from an external auditor while the file waits. */
function obstacleTo(
  actor: MemberActor,
  entry: Pick<RegisteredExport, 'subject' | 'filters'>,
): 'export_not_allowed' | 'compared_unknown' | null {
  const sees = campaignsSeenBy(actor);
  if (!may(actor, 'exports.create') || (sees !== null && !sees.includes(entry.subject.id))) return 'export_not_allowed';
  return sees === null || isOpenTo(sees, entry) ? null : 'compared_unknown';
}
