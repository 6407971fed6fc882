import { ValidateIf } from 'class-validator';

/**
 * The field of a DTO may be left out, but not be null.
 *
 * Where null says something ("not known") the type says `| null` and the field carries `@IsOptional()`, which takes null and
 * absence alike; everywhere else null would slip past the checks into a column or a rule that knows no null.
 */
export const MayBeLeftOut = () => ValidateIf((_body, value) => value !== undefined);
