import { AssessmentsService, AWAITED_STATES, type CampaignProgress } from '@app/assessments';
import { dayIn } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { AtAGlanceRepository, type RecentCampaign } from '../data/at-a-glance.repository.js';
import { cumulated, daysBefore, isStillRunning, type OnDay, RUNNING_DAYS, SHOWN_CAMPAIGNS } from '../domain/overview.js';

export interface RunningCampaign extends RecentCampaign {
  readonly progress: CampaignProgress;
  /** How many had submitted by each day, from the one of the issue until today. */
  readonly days: readonly OnDay[];
}

export interface RunningNow {
  readonly count: number;
  /** The next due first. */
  readonly first: readonly RunningCampaign[];
}

/** Which campaigns run, and how far each is. */
@Injectable()
export class CampaignsAtAGlance {
  constructor(
    private readonly campaigns: AtAGlanceRepository,
    private readonly assessments: AssessmentsService,
  ) {}

  async running(now: Date): Promise<RunningNow> {
    const recent = await this.campaigns.dueAfter(daysBefore(now, RUNNING_DAYS));
    const progress = await this.assessments.progressOfMany(recent.map(({ id }) => id));
    const running = recent.flatMap((campaign) => {
      const how = progress.get(campaign.id);
      return how && isStillRunning(campaign.dueAt, missingIn(how), now) ? [{ ...campaign, progress: how }] : [];
    });
    const shown = running.slice(0, SHOWN_CAMPAIGNS);
    const byCampaign = Map.groupBy(await this.campaigns.submissionsByDay(shown.map(({ id }) => id)), ({ campaignId }) => campaignId);
    return {
      count: running.length,
      first: shown.map((campaign) => ({ ...campaign, days: daysOf(campaign, byCampaign.get(campaign.id) ?? [], now) })),
    };
  }
}

function missingIn({ states }: CampaignProgress): number {
  return AWAITED_STATES.reduce((sum, state) => sum + states[state], 0);
}

function daysOf({ issuedAt, timeZone }: RecentCampaign, counts: readonly OnDay[], now: Date): OnDay[] {
  return cumulated(dayIn(issuedAt, timeZone), dayIn(now, timeZone), counts);
}
