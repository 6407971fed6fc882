import { isDeepStrictEqual } from 'node:util';
import { AuditTrail } from '@app/audit';
import { CATALOGUE_ID } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { readContent } from './data/content-folder.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { QuestionSetFile } from './data/question-set-file.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import { type QuestionnaireMatter, questionnaireOf } from './data/read-question-set.js';
import { VersionsRepository } from './data/versions.repository.js';
import { BUILT_IN_QUESTIONNAIRE_ID, builtInQuestionnaireVersionId } from './domain/built-in.js';

/** Brings the questionnaire of content/ into the catalogue organization; runs as its system actor. */
@Injectable()
export class BuiltInQuestionnaire {
  constructor(
    private readonly questionnaires: QuestionnairesRepository,
    private readonly versions: VersionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
  ) {}

  read(): QuestionnaireMatter {
    return questionnaireOf(readContent<QuestionSetFile>('question-set.json'));
  }

  /** Publishes what the file says as the next version; nothing when the newest version says it already. */
  async publish(matter: QuestionnaireMatter): Promise<void> {
    const [newest] = await this.versions.ofQuestionnaires([BUILT_IN_QUESTIONNAIRE_ID]);
    if (newest && (await this.says(newest.id, matter))) return;

    const number = (newest?.number ?? 0) + 1;
    const version = { ownerId: CATALOGUE_ID, id: builtInQuestionnaireVersionId(number) };
    const { name, content, questions } = matter;
    await this.questionnaires.add(
      { ownerId: CATALOGUE_ID, id: BUILT_IN_QUESTIONNAIRE_ID, originOwnerId: null, originVersionId: null },
      name,
    );
    await this.drafts.add({ ...version, questionnaireId: BUILT_IN_QUESTIONNAIRE_ID, number, name }, content);
    await this.drafts.addQuestions(version, questions);
    await this.drafts.publish(version);
    this.trail.record('questionnaire_version.published', auditedVersion(version.id), { number });
  }

  private async says(versionId: string, { name, content, questions }: QuestionnaireMatter): Promise<boolean> {
    const loaded = await this.versions.load(CATALOGUE_ID, versionId);
    if (!loaded) return false;
    const { version } = loaded;
    return isDeepStrictEqual({ name: version.name, content: version.content, questions: version.questions }, { name, content, questions });
  }
}
