import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { RecentlyUsed } from '@app/kernel';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { type AskedForm, askedForm } from '../domain/answers/asked-form.js';
import type { Frozen } from '../domain/frozen.js';

export interface Asked {
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
  readonly form: AskedForm;
}

/** Forms that are remembered: campaigns that run at once × sets of classes. */
const KEPT = 500;

/** What an assessment asks. Published versions never change, so a form is worked out once and remembered. */
@Injectable()
export class AskedForms {
  private readonly forms = new RecentlyUsed<AskedForm>(KEPT);

  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /** Whoever acts must be allowed to read both versions: their owner, or somebody they were opened to when it was issued. */
  async of(frozen: Frozen): Promise<Asked> {
    const questionnaire = await this.questionnaires.version(frozen.questionnaireOwnerId, frozen.questionnaireVersionId);
    const baseline = await this.baselines.version(frozen.baselineOwnerId, frozen.baselineVersionId);
    return { questionnaire, baseline, form: this.formOf(frozen, questionnaire, baseline) };
  }

  /** Lets suppliers read both versions, as their owner; one statement each. */
  async openTo(
    { questionnaireOwnerId, questionnaireVersionId, baselineOwnerId, baselineVersionId }: Omit<Frozen, 'classes'>,
    supplierIds: readonly string[],
  ): Promise<void> {
    await this.questionnaires.openTo(questionnaireOwnerId, [questionnaireVersionId], supplierIds);
    await this.baselines.openTo(baselineOwnerId, [baselineVersionId], supplierIds);
  }

  private formOf({ form, classes }: Frozen, questionnaire: QuestionnaireVersion, baseline: BaselineVersion): AskedForm {
    const versions = [questionnaire.ownerId, questionnaire.id, baseline.ownerId, baseline.id];
    const key = [...versions, form, ...classes].join(' ');
    const kept = this.forms.get(key);
    if (kept) return kept;
    const made = askedForm(questionnaire, baseline.targets, form, classes);
    this.forms.set(key, made);
    return made;
  }
}
