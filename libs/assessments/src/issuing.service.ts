import { BaselinesService } from '@app/baselines';
import type { Clock } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AskedForms } from './asked-forms.service.js';
import { CampaignAssessmentsRepository } from './data/campaign-assessments.repository.js';
import type { AssessmentSize, AssessmentToIssue, IssuedCampaign } from './domain/issue.js';
import { likelyMinutes } from './domain/minutes.js';
import { refuse } from './domain/problems.js';
import { progressOf } from './domain/progress.js';

/** Makes the assessments of a campaign, for any number of suppliers in one statement. */
@Injectable()
export class Issuing {
  constructor(
    private readonly forms: AskedForms,
    private readonly assessments: CampaignAssessmentsRepository,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<ReadonlyMap<string, AssessmentSize>> {
    const totals = await this.totalsOf(campaign, rows);
    const sized = rows.map((row) => ({ ...row, total: totals.get(nameOf(row)) ?? 0 }));
    await this.assessments.issue(campaign, sized, this.clock.now());
    await this.letRead(campaign, rows);
    return new Map(sized.map(({ assessmentId, total }) => [assessmentId, { questions: total, minutes: likelyMinutes(total) }]));
  }

  /** The questions shown at first, once per set of classes: thousands of suppliers share a handful of sets. */
  private async totalsOf(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<ReadonlyMap<string, number>> {
    const sets = new Map(rows.map((row) => [nameOf(row), row.classes]));
    const totals = new Map<string, number>();
    for (const [name, classes] of sets) {
      const { form } = await this.forms.of({ ...campaign, classes });
      const { total } = progressOf(form, []);
      if (total === 0) throw refuse('nothing_to_ask', { classes: classes.join(', ') });
      totals.set(name, total);
    }
    return totals;
  }

  private async letRead(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<void> {
    const readers = rows.map(({ supplierId }) => supplierId);
    await this.questionnaires.openTo(campaign.questionnaireOwnerId, [campaign.questionnaireVersionId], readers);
    await this.baselines.openTo(campaign.baselineOwnerId, [campaign.baselineVersionId], readers);
  }
}

/** The same classes in the same order have the same name. */
function nameOf({ classes }: Pick<AssessmentToIssue, 'classes'>): string {
  return classes.join(' ');
}
