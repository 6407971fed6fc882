import type { Link } from '@app/identity';
import type { Delivery, MailState, MailTemplate } from '@app/notifications';

import type { AskedAssessment } from '../campaign/campaign-assessments.service.js';
import { type AssessmentState, isOverdue } from '../domain/assessment-state.js';
import { presentStep, StepView } from './step.dto.js';

/** Whom the personal link is addressed to now. */
export class AskedContactView {
  address: string;
  name: string;
  language: 'ja' | 'en';
  /** Instants in UTC. */
  openedAt: string | null;
  expiresAt: string;
}

/** What became of one mail to the supplier. */
export class AskedMailView {
  template: MailTemplate;
  recipient: string;
  state: MailState;
  /** Why it failed, in the mail server's words. */
  failure: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** How far one supplier is; never what it answered, nor to which question. */
export class CampaignAssessmentView {
  id: string;
  campaignId: string;
  relationshipId: string;
  supplierName: string;
  title: string;
  classes: string[];
  state: AssessmentState;
  answered: number;
  total: number;
  dueDay: string;
  dueAt: string;
  timeZone: string;
  overdue: boolean;
  issuedAt: string;
  openedAt: string | null;
  startedAt: string | null;
  /** Of the submission that counts now. */
  submittedAt: string | null;
  submissionId: string | null;
  endedReason: string | null;
  /** Null where nobody was written to, and where it is withheld. */
  contact: AskedContactView | null;
  /** The newest first; null where they are withheld. */
  mails: AskedMailView[] | null;
  /** What the caller may not see of it: null here, which does not mean that there is none. */
  withheld: ('contact' | 'mails')[];
  /** The first step first. */
  steps: StepView[];
}

export function presentAsked({ assessment, supplierName, link, deliveries, steps }: AskedAssessment, now: Date): CampaignAssessmentView {
  const { id, campaignId, relationshipId, title, state, answered, total, dueDay, timeZone, submissionId, endedReason } = assessment;
  return {
    ...{ id, campaignId, relationshipId, supplierName, title, state, answered, total, dueDay, timeZone, submissionId, endedReason },
    classes: [...assessment.classes],
    dueAt: assessment.dueAt.toISOString(),
    overdue: isOverdue(assessment, now),
    issuedAt: assessment.issuedAt.toISOString(),
    openedAt: assessment.openedAt?.toISOString() ?? null,
    startedAt: assessment.startedAt?.toISOString() ?? null,
    submittedAt: assessment.submittedAt?.toISOString() ?? null,
    contact: link && presentContact(link),
    mails: deliveries?.map(presentMail) ?? null,
    withheld: deliveries === null ? ['contact', 'mails'] : [],
    steps: steps.map(presentStep),
  };
}

/** Whether the link was used is not shown: it would tell whether the company was here before. */
function presentContact({ address, recipientName: name, language, openedAt, expiresAt }: Link): AskedContactView {
  return { address, name, language, openedAt: openedAt?.toISOString() ?? null, expiresAt: expiresAt.toISOString() };
}

function presentMail({ template, recipient, state, failure, createdAt, sentAt }: Delivery): AskedMailView {
  return { template, recipient, state, failure, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
