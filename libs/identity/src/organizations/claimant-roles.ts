import type { Role } from '@app/tenancy';

/** Of who claims an organization: in a firm of twenty the same person answers and signs. */
export const CLAIMANT_ROLES: readonly Role[] = ['owner', 'respondent', 'approver'];
