import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt } from 'class-validator';

/** A whole number, also as a query string has it, in digits. What is neither is refused as it came: making a number of it could throw. */
export const WholeNumber = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)),
    IsInt(),
  );
