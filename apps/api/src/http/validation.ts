import { type AppError, type Bilingual, fill } from '@app/kernel';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

import { refuse } from './problems.js';
import { sentenceFor } from './validation-sentences.js';

export interface FieldProblem {
  /** Path of the input at fault, e.g. `contacts.0.email`. */
  readonly field: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/** Bodies and queries are checked against their DTO; an unknown field is refused, not dropped. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => validationRefusal(errors),
  });
}

/** What class-validator calls a field that nobody knows. */
const UNKNOWN = 'whitelistValidation';

/** Deeper than any input of ours; what checks the input after this calls itself once a level. */
const DEEPEST = 32;

/** Text that PostgreSQL cannot keep (U+0000, half a surrogate pair) is refused wherever it stands, and so is nesting without an end. */
@Injectable()
export class UsableText implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type !== 'custom' && !isUsable(value, 0)) throw refuse('text_unusable');
    return value;
  }
}

function isUsable(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) throw refuse('request_malformed');
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every((inner) => isUsable(inner, depth + 1));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isUsable(key, depth) && isUsable(inner, depth + 1));
}

/** @param fields paths of what no input here has */
export function unknownFields(fields: readonly string[]): AppError {
  const problems = fields.map((field): FieldProblem => ({ field, code: UNKNOWN, detail: sentenceFor(UNKNOWN) }));
  return refuse('validation_failed', { problems }, fields[0] ?? null);
}

function validationRefusal(errors: readonly ValidationError[]): AppError {
  const problems = errors.flatMap((error) => problemsOf(error, ''));
  return refuse('validation_failed', { problems }, problems[0]?.field ?? null);
}

/** Rules about the kind of a value: while one of them is broken, all others say something beside the point. */
const KINDS = ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject'];

/** The one rule whose sentence helps, of all that are broken. What is not there at all breaks every one, its length among them. */
function brokenRule({ value, constraints = {} }: ValidationError): [code: string, message: string][] {
  const broken = Object.entries(constraints);
  if (broken.length === 0) return [];
  if (value === undefined) return [['isDefined', '']];
  return [broken.find(([code]) => KINDS.includes(code)) ?? broken[0]].filter((rule) => rule !== undefined);
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = brokenRule(error).map(([code, message]) => {
    const { ja, en } = sentenceFor(code);
    const limit = /(-?\d+(?:\.\d+)?)/.exec(message.replace(error.property, ''))?.[1] ?? '';
    return { field, code, detail: { ja: fill(ja, { limit }, 'ja'), en: fill(en, { limit }, 'en') } };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
