import { hasUnseen, lineOf } from '@app/kernel';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/**
 * A text of one line that somebody types: what it is called, who signs. It comes in as it is kept, without what surrounds it, and is refused with
 * a line break or another character in it that nobody sees. Whether something must be left, other rules say.
 */
export const Line = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? lineOf(value) : value)),
    ValidateBy({ name: 'isLine', validator: { validate: (value) => typeof value !== 'string' || !hasUnseen(value) } }),
  );
