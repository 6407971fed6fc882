import { EXTERNAL_AUDITOR, type Permission, ROLES, type Role } from '@app/tenancy';

const OFFICE: readonly Role[] = ['owner', 'admin'];
const BUYERS: readonly Role[] = [...OFFICE, 'procurement', 'reviewer', 'auditor'];
/** External auditors read what belongs to the campaigns chosen for them. */
const READERS: readonly Role[] = [...BUYERS, EXTERNAL_AUDITOR];
const AUTHORS: readonly Role[] = [...OFFICE, 'procurement'];

/** Who may do what, as product.md says it; written down once more, so that a change of the one table has to be meant. */
export const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'organization.read': [...ROLES, EXTERNAL_AUDITOR],
  'organization.manage': OFFICE,
  'members.read': BUYERS,
  'members.manage': OFFICE,
  'inbox.read': ROLES,
  'suppliers.read': READERS,
  'suppliers.write': AUTHORS,
  'suppliers.notes': [...AUTHORS, 'reviewer'],
  'questionnaires.read': READERS,
  'questionnaires.write': AUTHORS,
  'baselines.read': READERS,
  'baselines.write': AUTHORS,
  'campaigns.read': READERS,
  'campaigns.write': AUTHORS,
  'reports.read': READERS,
  'exports.create': READERS,
  'exports.read': READERS,
  'assessments.read': [...OFFICE, 'respondent', 'approver', 'auditor'],
  'answers.write': [...OFFICE, 'respondent'],
  'assessments.submit': [...OFFICE, 'respondent', 'approver'],
  'audit.read': [...OFFICE, 'auditor'],
};
