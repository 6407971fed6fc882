import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

/** `true` or `false` in a query string, which knows only text; anything else is refused. */
export const QueryBoolean = () =>
  applyDecorators(
    Transform(({ value }) => booleanOf(value)),
    IsBoolean(),
  );

function booleanOf(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
