import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';

import { unknownFields } from './validation.js';

/**
 * Refuses fields that are called like something every object has (`toString`, `constructor`). No input of ours has such a one, and what looks
 * for unknown fields after this does not see them: they are dropped without a word on the way there.
 */
@Injectable()
export class NoInheritedKeys implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    const found = type === 'body' || type === 'query' ? inheritedKeys(value) : [];
    if (found.length > 0) throw unknownFields(found);
    return value;
  }
}

/** Their paths. How deep an input is has been looked at before. */
export function inheritedKeys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return key in Object.prototype ? [field] : inheritedKeys(inner, field);
  });
}
