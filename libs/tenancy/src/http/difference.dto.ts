import type { FieldDifference, ItemDifference } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';

/** A text, a number, a yes or no; or a part that is compared whole. */
const SIDE_SCHEMA = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
  nullable: true,
};

export class FieldDifferenceView {
  /** Path, e.g. `texts.options.2.ja`. */
  field: string;

  @ApiProperty(SIDE_SCHEMA)
  before: unknown;

  @ApiProperty(SIDE_SCHEMA)
  after: unknown;
}

export class ItemDifferenceView {
  key: string;
  change: 'added' | 'removed' | 'changed';
  /** What changed; empty where the whole was added or removed. */
  fields: FieldDifferenceView[];
}

export function presentFieldDifferences(differences: readonly FieldDifference[]): FieldDifferenceView[] {
  return differences.map(({ field, before, after }) => ({ field, before, after }));
}

export function presentItemDifferences(differences: readonly ItemDifference[]): ItemDifferenceView[] {
  return differences.map(({ key, change, fields }) => ({ key, change, fields: presentFieldDifferences(fields) }));
}
