import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AskedForms } from '../answering/asked-forms.service.js';
import { FormSizes } from '../answering/form-sizes.service.js';
import { CampaignAssessmentsRepository } from '../data/campaign-assessments.repository.js';
import type { AssessmentSize } from '../domain/answers/size.js';
import type { AssessmentToIssue, IssuedCampaign } from '../domain/campaign/issue.js';
import { refuse } from '../domain/problems.js';
import { CampaignNews } from '../news/campaign-news.service.js';

/** Makes the assessments of a campaign, for any number of suppliers in one statement. */
@Injectable()
export class Issuing {
  constructor(
    private readonly sizes: FormSizes,
    private readonly forms: AskedForms,
    private readonly assessments: CampaignAssessmentsRepository,
    private readonly news: CampaignNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<ReadonlyMap<string, AssessmentSize>> {
    const sizes = await this.sizesOf(campaign, rows);
    const steps = await this.assessments.issue(
      campaign,
      rows.map((row) => ({ ...row, total: sizes.get(row.assessmentId)?.questions ?? 0 })),
      this.clock.now(),
    );
    await this.forms.openTo(
      campaign,
      rows.map(({ supplierId }) => supplierId),
    );
    await this.news.tellSuppliers(steps);
    return sizes;
  }

  /** By assessment, worked out once per set of classes. */
  private async sizesOf(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<ReadonlyMap<string, AssessmentSize>> {
    const sets = new Map(rows.map((row) => [nameOf(row), row.classes]));
    const sizes = await this.sizes.of(campaign, [...sets.values()]);
    const byName = new Map<string, AssessmentSize>();
    for (const [at, [name, classes]] of [...sets].entries()) {
      const size = sizes[at];
      if (!size?.questions) throw refuse('nothing_to_ask', { classes: classes.join(', ') });
      byName.set(name, size);
    }
    return new Map(
      rows.flatMap((row) => {
        const size = byName.get(nameOf(row));
        return size ? [[row.assessmentId, size] as const] : [];
      }),
    );
  }
}

/** The same classes in the same order have the same name. */
function nameOf({ classes }: Pick<AssessmentToIssue, 'classes'>): string {
  return classes.join(' ');
}
