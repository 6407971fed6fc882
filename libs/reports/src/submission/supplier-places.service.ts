import { CampaignDrafts } from '@app/campaigns';
import { ChainTally } from '@app/gap-analysis';
import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { FiguresService } from '../campaign/figures.service.js';
import { SubmissionsInForce } from '../data/submissions-in-force.repository.js';
import { type OwnPlace, SupplierPlacesRepository } from '../data/supplier-places.repository.js';
import { BASIS } from '../domain/basis.js';
import { type Measured, OVERALL, type Picture, pictureOf } from '../domain/pictures/cohort-picture.js';
import { isApart } from '../domain/pictures/pictures-told.js';
import { refuse } from '../domain/problems.js';

/** Of attainment alone, which exposure does not touch. */
const ANY_EXPOSURE = 1;

/** Where suppliers stand among all that answered the same campaign: published by the buyer's system, read by each supplier for itself. */
@Injectable()
export class SupplierPlaces {
  constructor(
    private readonly places: SupplierPlacesRepository,
    private readonly inForce: SubmissionsInForce,
    private readonly figures: FiguresService,
    private readonly campaigns: CampaignDrafts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Publishes new pictures of a campaign where enough has changed (docs/decisions/011). Domains follow when the whole is published. */
  async publish(campaignId: string): Promise<void> {
    await this.places.hold();
    const groups = await this.groups(campaignId);
    const whole = new Map([[OVERALL, groups.get(OVERALL) ?? []]]);
    if (!(await this.publishGroups(campaignId, whole))) return;
    groups.delete(OVERALL);
    await this.publishGroups(campaignId, groups);
  }

  /**
   * As the supplier.
   *
   * @throws AppError `nothing_submitted`
   */
  async own(assessmentId: string): Promise<readonly OwnPlace[]> {
    const submissionId = await this.inForce.own(assessmentId);
    if (submissionId === null) throw refuse('nothing_submitted');
    return this.places.own(submissionId);
  }

  /** @returns whether anything was published */
  private async publishGroups(campaignId: string, groups: ReadonlyMap<string, readonly Measured[]>): Promise<boolean> {
    const pictures: Picture[] = [];
    for (const [domain, measured] of groups) {
      const picture = pictureOf(domain, measured, await this.places.history(campaignId, domain));
      if (picture) pictures.push(picture);
    }
    if (pictures.length === 0) return false;
    const told = Map.groupBy(await this.places.told(pictures, BASIS), ({ domain }) => domain);
    const apart = pictures.filter(({ domain, size }) => isApart(told.get(domain) ?? [], size));
    for (const picture of apart) await this.places.publish(campaignId, picture, this.clock.now());
    return apart.length > 0;
  }

  private async groups(campaignId: string): Promise<Map<string, Measured[]>> {
    const { questions } = await this.figures.yardstick(await this.campaigns.find(campaignId));
    const tally = new ChainTally(questions);
    const groups = new Map<string, Measured[]>([OVERALL, ...tally.domains].map((domain) => [domain, []]));
    for (const { line, ...submission } of await this.places.counting(campaignId, BASIS)) {
      const { attainment, domains } = tally.add(line, ANY_EXPOSURE);
      groups.get(OVERALL)?.push({ ...submission, attainment });
      tally.domains.forEach((domain, at) => {
        groups.get(domain)?.push({ ...submission, attainment: domains[at]?.attainment ?? null });
      });
    }
    return groups;
  }
}
