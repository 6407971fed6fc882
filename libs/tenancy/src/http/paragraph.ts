import { paragraphOf } from '@app/kernel';
import { Transform } from 'class-transformer';

/** A text of several lines that somebody types. It comes in as it is kept, without what nobody sees. */
export const Paragraph = () => Transform(({ value }) => (typeof value === 'string' ? paragraphOf(value) : value));
