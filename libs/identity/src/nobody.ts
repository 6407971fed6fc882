import { personOf } from '@app/tenancy';

/** Whoever is not signed in (yet). Under row-level security nobody's rows are visible; only definer functions answer. */
export const NOBODY = personOf('00000000-0000-0000-0000-000000000000');
