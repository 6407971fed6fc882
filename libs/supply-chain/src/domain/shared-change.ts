import { refuse } from './problems.js';
import type { RelationshipState, Supplier, SupplierFields } from './supplier.js';
import { LIMITS } from './supplier-checks.js';

/** What many suppliers are to have in common. What is absent is not touched. */
export interface SharedChange extends Partial<Pick<SupplierFields, 'classes' | 'ownerId' | 'criticality'>> {
  /** Each supplier keeps the tags that it has. */
  readonly addTags?: readonly string[];
  readonly state?: RelationshipState;
}

/** What of a supplier can be changed together with others. */
export type SharedFields = Pick<Supplier, 'id' | 'name' | 'version' | 'classes' | 'ownerId' | 'criticality' | 'tags' | 'state'>;

const CHANGEABLE = ['classes', 'ownerId', 'criticality', 'tags', 'state'] as const;

export interface ChangedTogether {
  readonly before: SharedFields;
  readonly after: SharedFields;
  readonly changed: readonly (typeof CHANGEABLE)[number][];
}

/**
 * The suppliers that a change makes different, as they are and as they will be; who is so already is not among them.
 *
 * @throws AppError `too_many_tags_together`: then nobody is changed
 */
export function changeTogether(suppliers: readonly SharedFields[], change: SharedChange): ChangedTogether[] {
  const changes = suppliers.map((before) => differenceOf(before, withChange(before, change))).filter(({ changed }) => changed.length > 0);
  const over = changes.filter(({ after, changed }) => changed.includes('tags') && after.tags.length > LIMITS.tags);
  const [first] = over;
  if (first) throw refuse('too_many_tags_together', { limit: LIMITS.tags, name: first.before.name, count: over.length }, 'change.addTags');
  return changes;
}

function withChange(before: SharedFields, { addTags = [], ...others }: SharedChange): SharedFields {
  const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return { ...before, ...said, tags: [...new Set([...before.tags, ...addTags])] };
}

function differenceOf(before: SharedFields, after: SharedFields): ChangedTogether {
  const changed = CHANGEABLE.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return { before, after, changed };
}
