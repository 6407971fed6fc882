import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * The API as the committed OpenAPI document describes it: the one served under Jest lacks the schemas, which only the build derives.
 * `npm run check` says when the two differ.
 */
export const DESCRIPTION: Description = JSON.parse(readFileSync(join(import.meta.dirname, '../../../openapi.json'), 'utf8'));

export function operationOf(method: string, path: string): Operation | undefined {
  return DESCRIPTION.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
}

export function resolved(schema: Schema): Schema {
  return schema.$ref ? (DESCRIPTION.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
}

/** What an answer's value holds that its schema does not say; a property that is not described counts. */
export function undescribed(value: unknown, given: Schema, at = ''): string[] {
  const schema = resolved(given);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.some((part) => undescribed(value, part, at).length === 0) ? [] : [`${at}: fits none of the forms`];
  if (schema.allOf) return schema.allOf.flatMap((part) => undescribed(value, part, at));
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return [`${at}: is no ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${value} is none of ${schema.enum}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => undescribed(item, schema.items ?? {}, `${at}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return undescribedIn(value as Record<string, unknown>, schema, at);
}

function undescribedIn(value: Readonly<Record<string, unknown>>, schema: Schema, at: string): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name}: is missing`);
  const inner = Object.entries(value).flatMap(([name, held]) => {
    const described = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (described) return undescribed(held, described, `${at}.${name}`);
    return additionalProperties === true || schema.type === undefined ? [] : [`${at}.${name}: is not described`];
  });
  return [...missing, ...inner];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
