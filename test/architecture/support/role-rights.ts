import { type Permission, ROLES, type Role } from '@app/tenancy';

const OFFICE: readonly Role[] = ['owner', 'admin'];
const BUYERS: readonly Role[] = [...OFFICE, 'procurement', 'reviewer', 'auditor'];
const AUTHORS: readonly Role[] = [...OFFICE, 'procurement'];

/** Who may do what, as product.md says it; written down once more, so that a change of the one table has to be meant. */
export const MAY: Readonly<Record<Permission, readonly Role[]>> = {
  'organization.read': ROLES,
  'organization.manage': OFFICE,
  'members.read': BUYERS,
  'members.manage': OFFICE,
  'inbox.read': ROLES,
  'suppliers.read': BUYERS,
  'suppliers.write': AUTHORS,
  'suppliers.notes': [...AUTHORS, 'reviewer'],
  'questionnaires.read': BUYERS,
  'questionnaires.write': AUTHORS,
  'baselines.read': BUYERS,
  'baselines.write': AUTHORS,
  'campaigns.read': BUYERS,
  'campaigns.write': AUTHORS,
  'reports.read': BUYERS,
  'exports.create': BUYERS,
  'exports.read': BUYERS,
  'assessments.read': [...OFFICE, 'respondent', 'approver', 'auditor'],
  'answers.write': [...OFFICE, 'respondent'],
  'assessments.submit': [...OFFICE, 'respondent', 'approver'],
  'audit.read': [...OFFICE, 'auditor'],
};
