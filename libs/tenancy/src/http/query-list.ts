import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray } from 'class-validator';

const MOST_VALUES = 50;

/** In a query `?tags=a&tags=b` is a list, and `?tags=a` is one as well; in a body a list is a list. Up to `most` values. */
export const QueryList = (most = MOST_VALUES) =>
  applyDecorators(
    Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value])),
    IsArray(),
    ArrayMaxSize(most),
  );
