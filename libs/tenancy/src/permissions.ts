/** The roles of product.md that members are given. A member may hold several; the rights add up. */
export const ROLES = ['owner', 'admin', 'procurement', 'reviewer', 'respondent', 'approver', 'auditor'] as const;
/** Comes with an engagement alone (campaigns, and an end), and with no other role beside it. */
export const EXTERNAL_AUDITOR = 'external_auditor';
export type Role = (typeof ROLES)[number] | typeof EXTERNAL_AUDITOR;

/** What a route asks for. Routes name permissions, never roles. */
export const PERMISSIONS = [
  'organization.read',
  'organization.manage',
  'members.read',
  'members.manage',
  'inbox.read',
  'suppliers.read',
  'suppliers.write',
  // the buyer's own remarks on a supplier
  'suppliers.notes',
  'questionnaires.read',
  'questionnaires.write',
  'baselines.read',
  'baselines.write',
  'campaigns.read',
  'campaigns.write',
  'reports.read',
  'exports.create',
  'exports.read',
  'assessments.read',
  'answers.write',
  'assessments.submit',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['organization.read', 'inbox.read'];
const BUYER_READS: readonly Permission[] = ['suppliers.read', 'questionnaires.read', 'baselines.read', 'campaigns.read', 'reports.read'];

/** The one table role × permission. Owner and administrator differ in `mayGrant` only. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS,
  procurement: [
    ...EVERYBODY,
    ...BUYER_READS,
    'members.read',
    'suppliers.write',
    'suppliers.notes',
    'questionnaires.write',
    'baselines.write',
    'campaigns.write',
    'exports.create',
    'exports.read',
  ],
  reviewer: [...EVERYBODY, ...BUYER_READS, 'suppliers.notes', 'members.read', 'exports.create', 'exports.read'],
  respondent: [...EVERYBODY, 'assessments.read', 'answers.write', 'assessments.submit'],
  approver: [...EVERYBODY, 'assessments.read', 'assessments.submit'],
  auditor: [...EVERYBODY, ...BUYER_READS, 'members.read', 'assessments.read', 'exports.create', 'exports.read', 'audit.read'],
  // Of all these, what belongs to the chosen campaigns: row-level security sees to it.
  external_auditor: ['organization.read', ...BUYER_READS, 'exports.create', 'exports.read'],
};

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => GRANTS[role]));
}

export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTS[role].includes(permission));
}

/**
 * Only an owner makes or unmakes an owner: an administrator who could would be one.
 *
 * @param before the roles the member held, empty for a new one
 */
export function mayGrant(granter: readonly Role[], before: readonly Role[], after: readonly Role[]): boolean {
  return granter.includes('owner') || before.includes('owner') === after.includes('owner');
}
