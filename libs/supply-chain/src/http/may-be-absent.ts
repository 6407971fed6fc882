import { ValidateIf } from 'class-validator';

/** The field may be left out, but not be null: null would mean "not known", and this one is always known. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);
