import { applyDecorators } from '@nestjs/common';
import { type ClassConstructor, Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/** One object of another DTO class. `@ValidateNested()` alone lets null, nothing at all and an empty list through. */
export const Part = (dto: () => ClassConstructor<object>) => applyDecorators(IsObject(), ValidateNested(), Type(dto));
