import { type BilingualChange, newId, reworded } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AskedQuestionnaire } from './asked-questionnaire.service.js';
import { BaselineWriter } from './baseline-writer.service.js';
import { BaselinesService } from './baselines.service.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { BaselineVersion } from './domain/baseline-version.js';

/** What a new draft says differently from the version that it begins as. */
export interface Difference {
  readonly name?: BilingualChange | undefined;
  readonly questionnaireVersionId?: string | undefined;
}

/** Begins drafts from versions that exist. */
@Injectable()
export class NewDrafts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly baselines: BaselinesService,
    private readonly drafts: DraftsRepository,
    private readonly writer: BaselineWriter,
    private readonly asked: AskedQuestionnaire,
  ) {}

  async begin(baselineId: string, number: number, origin: BaselineVersion, difference: Difference): Promise<BaselineVersion> {
    const { questionnaireVersionId } = difference;
    const name = reworded(origin.name, difference.name);
    const draft = { ...origin, ownerId: this.database.tenantId, id: newId(), baselineId, number, name };
    await this.drafts.add(draft);
    await this.writer.fill(draft, origin);
    if (questionnaireVersionId !== undefined) {
      const { ownerId, id } = await this.asked.choose(draft, questionnaireVersionId);
      await this.drafts.describe(draft, { ...draft, changeNote: '', questionnaireOwnerId: ownerId, questionnaireVersionId: id });
    }
    return this.baselines.find(draft.id);
  }
}
