import { ValidateIf } from 'class-validator';

/** The field may be left out, but not be null: null would say something. */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);
