import type { Page } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { CampaignState } from '../campaign.js';
import type { CampaignOverview } from '../campaign-overviews.service.js';
import { RecipientsDto } from './recipients.dto.js';

export class AskedQuestionnaireView {
  /** The same for all versions of it. */
  id: string;
  name: BilingualView;
  /** 1, 2, 3 … within its questionnaire. */
  number: number;
  state: 'draft' | 'published';
  /** In the form of the campaign; each supplier is asked those that concern its information classes. */
  questions: number;
}

export class AskedBaselineView {
  name: BilingualView;
  /** 1, 2, 3 … within its baseline. */
  number: number;
  state: 'draft' | 'published';
}

/** Counts over the suppliers asked. */
export class CampaignProgressView {
  assessments: number;
  submitted: number;
  overdue: number;
  /** Questions answered and asked, over all that were not refused or cancelled. */
  answered: number;
  total: number;
  states: Record<string, number>;
}

export class CampaignView {
  id: string;
  name: string;
  purpose: string;
  form: 'full' | 'short';
  questionnaireVersionId: string;
  baselineVersionId: string;
  /** Null when it was a draft that has been discarded since; so is the baseline. */
  questionnaire: AskedQuestionnaireView | null;
  baseline: AskedBaselineView | null;
  recipients: RecipientsDto;
  dueDay: string;
  /** Instant in UTC: the end of the due day in `timeZone`. */
  dueAt: string;
  timeZone: string;
  reminderDays: number[];
  state: CampaignState;
  senderName: string;
  createdAt: string;
  issuedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  version: number;
  /** Null while it is a draft. */
  progress: CampaignProgressView | null;
}

export class CampaignPageView {
  items: CampaignView[];
  next: string | null;
}

export function presentCampaign({ campaign, questionnaire, baseline, progress }: CampaignOverview): CampaignView {
  const { id, name, purpose, form, questionnaireVersionId, baselineVersionId, dueDay, timeZone, state, senderName, cancelReason, version } =
    campaign;
  return {
    ...{ id, name, purpose, form, questionnaireVersionId, baselineVersionId, dueDay, timeZone, state, senderName, cancelReason, version },
    questionnaire: questionnaire && {
      id: questionnaire.questionnaireId,
      name: presentBilingual(questionnaire.name),
      number: questionnaire.number,
      state: questionnaire.state,
      questions: form === 'full' ? questionnaire.questionCount : questionnaire.shortFormCount,
    },
    baseline: baseline && { name: presentBilingual(baseline.name), number: baseline.number, state: baseline.state },
    recipients: { ...campaign.recipients } as RecipientsDto,
    reminderDays: [...campaign.reminderDays],
    dueAt: campaign.dueAt.toISOString(),
    createdAt: campaign.createdAt.toISOString(),
    issuedAt: campaign.issuedAt?.toISOString() ?? null,
    cancelledAt: campaign.cancelledAt?.toISOString() ?? null,
    progress: progress && { ...progress, states: { ...progress.states } },
  };
}

export function presentCampaigns({ items, next }: Page<CampaignOverview>): CampaignPageView {
  return { items: items.map(presentCampaign), next };
}
