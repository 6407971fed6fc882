import type { Mail, MailTemplate, Notice, Recipient } from '@app/notifications';

import type { Step } from '../domain/step.js';

/** What the buyer calls things. */
export interface Named {
  readonly supplierName: string;
  readonly title: string;
}

/** What its inbox says of a supplier's step; null where it says nothing. */
export function noticeOf({ step, details }: Step, assessmentId: string, named: Named): Notice | null {
  const subject = { type: 'assessment', id: assessmentId };
  switch (step) {
    case 'submitted':
      return { kind: details.late === true ? 'submission_received_late' : 'submission_received', subject, details: named };
    case 'recalled':
      return { kind: 'submission_recalled', subject, details: named };
    case 'refused':
      return { kind: 'assessment_refused', subject, details: named };
    default:
      return null;
  }
}

/** What the buyer's person is written about it, beside the notice. */
export function letterOf({ id, step, at, details }: Step, to: Recipient, named: Named): Mail<MailTemplate> | null {
  const common = { to, subject: { type: 'assessment_step', id } };
  const moment = at.toISOString();
  switch (step) {
    case 'submitted': {
      const counts = { late: details.late === true, unanswered: Number(details.unanswered) };
      return { ...common, template: 'submission_received', details: { ...named, ...counts, audience: 'buyer', submittedAt: moment } };
    }
    case 'recalled':
      return { ...common, template: 'submission_recalled', details: { ...named, recalledAt: moment } };
    case 'refused':
      return { ...common, template: 'assessment_refused', details: { ...named, refusedAt: moment, reason: String(details.reason) } };
    default:
      return null;
  }
}
