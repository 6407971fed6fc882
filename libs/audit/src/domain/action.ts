/**
 * Everything that the trail can say, by the kind of object it was done to.
 *
 * Entries are kept for ever: an action may be added here, with a sentence in the pages' catalogues, but none renamed or taken out.
 */
export const ACTIONS_ON = {
  organization: [
    'organization.founded',
    'organization.claimed',
    'organization.connected',
    'organization.changed',
    'information_classes.replaced',
    'frameworks.loaded',
    'file.not_recognized',
  ],
  user: [
    'member.joined',
    'member.roles_changed',
    'member.suspended',
    'member.restored',
    'profile.changed',
    'password.changed',
    'password_reset.requested',
    'address_confirmation.requested',
    'address.confirmed',
    'sessions.ended',
    'engagement.changed',
    'engagement.ended',
  ],
  invitation: ['member.invited', 'auditor.invited', 'invitation.withdrawn'],
  session: ['session.begun', 'session.switched', 'session.ended'],
  route: ['access.denied'],
  supplier: ['supplier.added', 'supplier.edited', 'supplier.ended', 'supplier.reactivated', 'supplier.looked_at'],
  supplier_import: ['supplier_import.applied', 'supplier_import.discarded'],
  questionnaire_version: [
    'questionnaire_version.copied',
    'questionnaire_version.begun',
    'questionnaire_version.described',
    'questionnaire_version.published',
    'questionnaire_version.discarded',
    'question.added',
    'question.edited',
    'question.removed',
    'questions.reordered',
    'sections.edited',
    'profile_question.edited',
    'questionnaire_version.looked_at',
  ],
  questionnaire: ['trend.looked_at'],
  baseline_version: [
    'baseline_version.copied',
    'baseline_version.begun',
    'baseline_version.described',
    'baseline_version.published',
    'baseline_version.discarded',
    'baseline_grid.edited',
    'baseline_class.written',
    'baseline_class.removed',
    'handling_rule.written',
    'baseline_version.looked_at',
  ],
  campaign: [
    'campaign.planned',
    'campaign.changed',
    'campaign.discarded',
    'campaign.issued',
    'campaign.reminded',
    'campaign.extended',
    'campaign.cancelled',
    'campaign.looked_at',
    'report.looked_at',
  ],
  assessment: [
    'assessment.issued',
    'assessment.opened',
    'assessment.handed_over',
    'assessment.contact_replaced',
    'assessment.reminded',
    'assessment.started',
    'assessment.submitted',
    'assessment.recalled',
    'assessment.extended',
    'assessment.refused',
    'assessment.cancelled',
    'assessment.looked_at',
  ],
  submission: ['submission.looked_at'],
  export: [
    'export.requested',
    'export.finished',
    'export.broken',
    'export.cancelled',
    'export.asked_again',
    'export.downloaded',
    'export.expired',
    'export.verified',
  ],
} as const;

export type ObjectKind = keyof typeof ACTIONS_ON;
export type Action = (typeof ACTIONS_ON)[ObjectKind][number];

export const OBJECT_KINDS = Object.keys(ACTIONS_ON) as ObjectKind[];
export const ACTIONS: readonly Action[] = Object.values(ACTIONS_ON).flat();
