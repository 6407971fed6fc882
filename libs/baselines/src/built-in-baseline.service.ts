import { isDeepStrictEqual } from 'node:util';
import { AuditTrail } from '@app/audit';
import { CATALOGUE_ID } from '@app/kernel';
import { readContent } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { BaselineWriter } from './baseline-writer.service.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import { baselineOf, type HandlingFile, type QuestionSetFile } from './data/built-in-files.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import type { BaselineVersion } from './domain/baseline-version.js';
import { BUILT_IN_BASELINE_ID, builtInBaselineVersionId } from './domain/built-in.js';
import type { BaselineMatter } from './domain/matter.js';

/** Brings the baseline of content/ into the catalogue organization; runs as its system actor. */
@Injectable()
export class BuiltInBaseline {
  constructor(
    private readonly baselines: BaselinesRepository,
    private readonly versions: VersionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly writer: BaselineWriter,
    private readonly trail: AuditTrail,
  ) {}

  read(): BaselineMatter {
    return baselineOf(readContent<QuestionSetFile>('question-set.json'), readContent<HandlingFile>('handling-baseline.json'));
  }

  /** Publishes what the files say, for a version of the built-in questionnaire, as the next version; nothing when the newest says it already. */
  async publish(matter: BaselineMatter, questionnaireVersionId: string): Promise<void> {
    const [newest] = await this.versions.ofBaselines([BUILT_IN_BASELINE_ID]);
    if (newest && newest.questionnaireVersionId === questionnaireVersionId && (await this.says(newest.id, matter))) return;

    const number = (newest?.number ?? 0) + 1;
    const version = { ownerId: CATALOGUE_ID, id: builtInBaselineVersionId(number) };
    await this.baselines.add({ ownerId: CATALOGUE_ID, id: BUILT_IN_BASELINE_ID, originOwnerId: null, originVersionId: null }, matter.name);
    await this.drafts.add({
      ...version,
      ...matter,
      baselineId: BUILT_IN_BASELINE_ID,
      number,
      questionnaireOwnerId: CATALOGUE_ID,
      questionnaireVersionId,
    });
    await this.writer.fill(version, matter);
    await this.drafts.publish(version);
    this.trail.record('baseline_version.published', auditedVersion(version.id), { number });
  }

  private async says(versionId: string, matter: BaselineMatter): Promise<boolean> {
    const loaded = await this.versions.load(CATALOGUE_ID, versionId);
    return loaded !== null && isDeepStrictEqual(matterOf(loaded.version), matter);
  }
}

function matterOf(version: BaselineVersion): BaselineMatter {
  const { name, passMark, leastCoverage, classes, weights, targets, musts, handlingRules } = version;
  return { name, passMark, leastCoverage, classes, weights, targets, musts, handlingRules };
}
