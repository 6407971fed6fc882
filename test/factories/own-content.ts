import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

import { BaselineCopies } from '../../libs/baselines/src/baseline-copies.service.js';
import { DraftPublishing as BaselinePublishing } from '../../libs/baselines/src/draft-publishing.service.js';
import { DraftPublishing as QuestionnairePublishing } from '../../libs/questionnaires/src/draft-publishing.service.js';
import { QuestionnaireCopies } from '../../libs/questionnaires/src/questionnaire-copies.service.js';

export interface OwnVersion {
  readonly ownerId: string;
  readonly id: string;
}

export interface OwnDraft extends OwnVersion {
  /** What an edit of it has to name. */
  readonly version: number;
}

/** A copy of the built-in questionnaire, as a draft. */
export function questionnaireDraftOf(contexts: INestApplicationContext, owner: MemberActor): Promise<OwnDraft> {
  const copies = contexts.get(QuestionnaireCopies, { strict: false });
  return contexts.get(TenantDatabase).as(owner, () => copies.copy(BUILT_IN_QUESTIONNAIRE_VERSION_ID, {}));
}

/** A copy of the built-in baseline, made for another questionnaire version of the same questions, as a draft. */
export function baselineDraftOf(contexts: INestApplicationContext, owner: MemberActor, questionnaireVersionId: string): Promise<OwnDraft> {
  const copies = contexts.get(BaselineCopies, { strict: false });
  return contexts.get(TenantDatabase).as(owner, () => copies.copy(BUILT_IN_BASELINE_VERSION_ID, { questionnaireVersionId }));
}

export function discardQuestionnaire(contexts: INestApplicationContext, owner: MemberActor, { id, version }: OwnDraft): Promise<unknown> {
  const publishing = contexts.get(QuestionnairePublishing, { strict: false });
  return contexts.get(TenantDatabase).as(owner, () => publishing.discard(id, version));
}

/** A questionnaire and a baseline of one's own that belong together, both published. */
export async function ownContentOf(
  contexts: INestApplicationContext,
  owner: MemberActor,
): Promise<{ readonly questionnaireVersionId: string; readonly baselineVersionId: string }> {
  const database = contexts.get(TenantDatabase);
  const publishing = contexts.get(QuestionnairePublishing, { strict: false });
  const questionnaire = await questionnaireDraftOf(contexts, owner);
  await database.as(owner, () => publishing.publish(questionnaire.id, questionnaire.version));
  const baseline = await baselineDraftOf(contexts, owner, questionnaire.id);
  await database.as(owner, () => contexts.get(BaselinePublishing, { strict: false }).publish(baseline.id, baseline.version));
  return { questionnaireVersionId: questionnaire.id, baselineVersionId: baseline.id };
}
