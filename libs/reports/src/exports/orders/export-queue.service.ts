import type { RegisteredExport } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import { Jobs, type QueueName } from '@app/jobs';
import { QuestionnairesService } from '@app/questionnaires';
import { campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { ExportRowsRepository } from '../../data/export-rows.repository.js';
import { BASIS } from '../../domain/basis.js';
import { type ExpectedExport, type ExportLength, lengthOf } from '../../domain/exports/export-length.js';
import { askedKeys } from '../../domain/trend/trend.js';
import type { ExportJob } from '../writing/export-file.js';

/** A worker has lanes for each, so that a few suppliers never wait for ten thousand. */
export const EXPORT_QUEUES = { short: 'exports.write-short', long: 'exports.write' } as const satisfies Readonly<
  Record<ExportLength, QueueName>
>;

/** Leaves exports to the worker. In the open transaction. */
@Injectable()
export class ExportQueue {
  constructor(
    private readonly database: TenantDatabase,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly rows: ExportRowsRepository,
    private readonly jobs: Jobs,
  ) {}

  async add(entry: RegisteredExport): Promise<void> {
    const { actor, tenantId } = this.database;
    const job: ExportJob = { tenantId, exportId: entry.id };
    // External auditors' files wait for one another, so that the organization's own people wait for one of them at most.
    const turn = campaignsSeenBy(actor) === null ? 'members' : 'auditors';
    await this.jobs.enqueue(EXPORT_QUEUES[lengthOf(await this.expected(entry))], job, { turn });
  }

  private async expected({ subject: { id: campaignId }, filters }: RegisteredExport): Promise<ExpectedExport> {
    const { form, questionnaireOwnerId, questionnaireVersionId } = await this.campaigns.find(campaignId);
    const { questions } = await this.questionnaires.version(questionnaireOwnerId, questionnaireVersionId);
    const { basis: _, ...filter } = filters;
    const suppliers = await this.rows.count({ campaignId, basis: BASIS, filter, questionKeys: null }, ['suppliers']);
    return { suppliers, questions: askedKeys({ form, questions }).size };
  }
}
