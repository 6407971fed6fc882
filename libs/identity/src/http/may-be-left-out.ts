import { ValidateIf } from 'class-validator';

/** The field may be absent, which changes nothing; unlike with `@IsOptional()`, null is not taken for absent. */
export const MayBeLeftOut = () => ValidateIf((_body, value) => value !== undefined);
