import { type AssessmentSize, FormSizes } from '@app/assessments';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { type ClassSet, classSetsOf, type Headcount, headcountOf } from './domain/audience.js';
import { RecipientsService, type Selection } from './recipients.service.js';

/** What suppliers are asked, with how many of them. `classes` are all that these handle, or the one that is looked at. */
export interface SizedSet extends Headcount {
  readonly classes: readonly string[];
  readonly size: AssessmentSize;
}

export interface Check extends Selection {
  /** Each class that occurs, as if it were the only one; the most frequent first. */
  readonly byClass: readonly SizedSet[];
  /** Each combination that occurs, the most frequent first, {@link MOST_SETS} at most. */
  readonly bySet: readonly SizedSet[];
}

const MOST_SETS = 100;

/** Looks at a campaign before it is issued; changes nothing. */
@Injectable()
export class CampaignChecks {
  constructor(
    private readonly drafts: CampaignDrafts,
    private readonly recipients: RecipientsService,
    private readonly sizes: FormSizes,
  ) {}

  /** Who would be asked now and how much, and who needs something first. */
  async check(id: string): Promise<Check> {
    const campaign = await this.drafts.find(id);
    const selection = await this.recipients.select(campaign);
    const sets = classSetsOf(selection.chosen, selection.ready);
    const keys = [...new Set(sets.flatMap(({ classes }) => classes))];
    const single = keys.map((key) => ({ classes: [key], ...headcountOf(key, sets) })).toSorted((a, b) => b.suppliers - a.suppliers);
    return {
      ...selection,
      byClass: await this.sized(campaign, single),
      bySet: await this.sized(campaign, sets.slice(0, MOST_SETS)),
    };
  }

  private async sized(campaign: Campaign, sets: readonly ClassSet[]): Promise<SizedSet[]> {
    const sizes = await this.sizes.of(
      campaign,
      sets.map(({ classes }) => classes),
    );
    return sets.flatMap((set, at) => {
      const size = sizes[at];
      return size ? [{ ...set, size }] : [];
    });
  }
}
