import type { MailTemplate } from '@app/notifications';
import { BilingualView, presentBilingual } from '@app/tenancy';
import type { Several } from '../../data/needs.repository.js';
import type { RunningCampaign } from '../../overview/campaigns-at-a-glance.service.js';
import type { ChainNow } from '../../overview/chain-at-a-glance.service.js';
import type { AskedOfUs, Overview } from '../../overview/overview.service.js';
import { presentStandings, StandingsView } from '../campaign/campaign-report.dto.js';

export class NamedAssessmentView {
  assessmentId: string;
  campaignId: string;
  campaignName: string;
  relationshipId: string;
  supplierName: string;
}

export class LateSupplierView extends NamedAssessmentView {
  answered: number;
  total: number;
  dueAt: string;
}

/** A supplier that is late in two campaigns counts twice: each waits for its own answer. */
export class LateSuppliersView {
  count: number;
  /** Of all of them; null when there are none. */
  oldestDueAt: string | null;
  /** At most three, the oldest due first. */
  first: LateSupplierView[];
}

export class TroubledMailView extends NamedAssessmentView {
  template: MailTemplate;
  recipient: string;
  /** `held`: waits until tomorrow, because a new organization may send so many a day. */
  state: 'failed' | 'held';
  /** The mail server's own words. */
  failure: string | null;
  createdAt: string;
}

/** Mails with a personal link that did not arrive, or wait until tomorrow, while their supplier is awaited. */
export class TroubledMailsView {
  count: number;
  /** At most three, the newest first. */
  first: TroubledMailView[];
}

export class NewSubmissionView extends NamedAssessmentView {
  submissionId: string;
  submittedAt: string;
  /** Null for the moment until it is scored. */
  standing: 'critical' | 'major' | 'minor' | 'conforming' | null;
}

/** Of the last seven days. */
export class NewSubmissionsView {
  count: number;
  /** At most three, the newest first. */
  first: NewSubmissionView[];
}

export class UnreadySupplierView {
  relationshipId: string;
  code: string;
  name: string;
}

export class UnreadySuppliersView {
  count: number;
  /** At most three. */
  first: UnreadySupplierView[];
}

export class DayView {
  /** Calendar day in the campaign's time zone. */
  day: string;
  /** How many had submitted by then. */
  submitted: number;
}

export class RunningCampaignView {
  id: string;
  name: string;
  issuedAt: string;
  dueDay: string;
  dueAt: string;
  timeZone: string;
  suppliers: number;
  submitted: number;
  overdue: number;
  /** Questions, over all that were not refused or cancelled. */
  answered: number;
  total: number;
  /** One point a day, from the issue until today. */
  days: DayView[];
}

/** Not due yet, or due within the last 30 days with an answer still missing. */
export class RunningCampaignsView {
  count: number;
  /** At most five, the next due first. */
  first: RunningCampaignView[];
}

export class DomainMedianView {
  domain: string;
  name: BilingualView;
  /** 0..1 */
  median: number;
}

export class PreviousCampaignView {
  campaignName: string;
  /** 0..1 */
  median: number;
  /** Why it may still move much; null: for none of these reasons. */
  preliminary: 'running' | 'few' | null;
  /** What was otherwise than in the newest: the two medians cannot be set against each other. Empty: they can. */
  otherwise: ('questionnaire' | 'form' | 'baseline')[];
}

/** The newest campaign with a result, from its kept report. */
export class ChainView {
  campaignId: string;
  campaignName: string;
  /** False while a change is on its way into the report. */
  isCurrent: boolean;
  asked: number;
  submitted: number;
  /** Why its numbers may still move much: it is being answered, or fewer than half of those asked have answered. Null: neither. */
  preliminary: 'running' | 'few' | null;
  standings: StandingsView;
  /** Of attainment, 0..1; null for fewer than five members. */
  median: number | null;
  /** The campaign before it that asked the same questionnaire in the same form. */
  previous: PreviousCampaignView | null;
  /** At most three, the lowest median first. */
  weakest: DomainMedianView[];
}

export class OwnRequestView {
  assessmentId: string;
  title: string;
  buyerName: string;
  dueAt: string;
  answered: number;
  total: number;
}

/** What other organizations ask of this one. */
export class AskedOfUsView {
  count: number;
  overdue: number;
  /** At most three, the next due first. */
  first: OwnRequestView[];
}

/** Each part is null for a member who may not read it; `chain` also before anybody has submitted. */
export class OverviewView {
  late: LateSuppliersView | null;
  mails: TroubledMailsView | null;
  submissions: NewSubmissionsView | null;
  withoutClass: UnreadySuppliersView | null;
  withoutContact: UnreadySuppliersView | null;
  running: RunningCampaignsView | null;
  chain: ChainView | null;
  asked: AskedOfUsView | null;
}

export function presentOverview(overview: Overview): OverviewView {
  const { late, mails, submissions, withoutClass, withoutContact, running, chain, asked } = overview;
  return {
    late: late && {
      oldestDueAt: late.first[0]?.dueAt.toISOString() ?? null,
      ...shown(late, (each) => ({ ...each, dueAt: each.dueAt.toISOString() })),
    },
    mails: mails && shown(mails, (each) => ({ ...each, createdAt: each.createdAt.toISOString() })),
    submissions: submissions && shown(submissions, (each) => ({ ...each, submittedAt: each.submittedAt.toISOString() })),
    withoutClass: withoutClass && shown(withoutClass, (each) => ({ ...each })),
    withoutContact: withoutContact && shown(withoutContact, (each) => ({ ...each })),
    running: running && shown(running, presentRunning),
    chain: chain && presentChain(chain),
    asked: asked && presentAsked(asked),
  };
}

function shown<T, V>({ count, first }: Several<T>, present: (each: T) => V): { count: number; first: V[] } {
  return { count, first: first.map(present) };
}

function presentRunning({ id, name, issuedAt, dueDay, dueAt, timeZone, progress, days }: RunningCampaign): RunningCampaignView {
  const { assessments: suppliers, submitted, overdue, answered, total } = progress;
  return {
    ...{ id, name, dueDay, timeZone, suppliers, submitted, overdue, answered, total },
    issuedAt: issuedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    days: days.map(({ day, count }) => ({ day, submitted: count })),
  };
}

function presentChain({ standings, previous, weakest, ...chain }: ChainNow): ChainView {
  return {
    ...chain,
    standings: presentStandings(standings),
    previous: previous && { ...previous, otherwise: [...previous.otherwise] },
    weakest: weakest.map(({ domain, name, median }) => ({ domain, name: presentBilingual(name), median })),
  };
}

function presentAsked({ count, overdue, first }: AskedOfUs): AskedOfUsView {
  return {
    count,
    overdue,
    first: first.map(({ assessmentId, title, buyerName, dueAt, answered, total }) => ({
      ...{ assessmentId, title, buyerName, answered, total },
      dueAt: dueAt.toISOString(),
    })),
  };
}
