import { ParseUUIDPipe, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

import type { Route } from './routes.js';

/** Where ids stand in a request, as a controller and its DTOs declare them: `recipients.relationshipIds.0`. */
export interface IdPlaces {
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly body: readonly string[];
}

interface Input {
  readonly index: number;
  readonly data: unknown;
  readonly pipes: readonly unknown[];
}

export function idPlacesOf(route: Route): IdPlaces {
  const inputs = inputsOf(route);
  const path = inputs.filter(({ kind, pipes }) => kind === RouteParamtypes.PARAM && pipes.includes(ParseUUIDPipe));
  const fields = (wanted: RouteParamtypes) => inputs.filter(({ kind }) => kind === wanted).flatMap(({ type }) => idFieldsOf(type));
  return { path: path.map(({ data }) => String(data)), query: fields(RouteParamtypes.QUERY), body: fields(RouteParamtypes.BODY) };
}

/** The DTO that a route's body or query is checked against. */
export function dtoOf(route: Route, part: 'body' | 'query'): Type | null {
  const wanted = part === 'body' ? RouteParamtypes.BODY : RouteParamtypes.QUERY;
  return inputsOf(route).find(({ kind, type }) => kind === wanted && type !== Object)?.type ?? null;
}

function inputsOf({ controller, key }: Route) {
  const inputs: Record<string, Input> = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, key) ?? {};
  const types: Type[] = Reflect.getMetadata('design:paramtypes', controller.prototype, key) ?? [];
  return Object.entries(inputs).map(([name, { index, data, pipes }]) => ({
    ...{ data, pipes, type: types[index] ?? (Object as Type) },
    kind: Number(name.split(':')[0]) as RouteParamtypes,
  }));
}

/** The nested class behind a property of a DTO; null for plain values. */
export function nestedType(dto: Type, property: string): Type | null {
  const nested = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .some(({ type, propertyName }) => type === 'nestedValidation' && propertyName === property);
  if (!nested) return null;
  const [made] = [plainToInstance(dto, { [property]: [{}] })[property]].flat();
  return made.constructor;
}

/** The properties that a DTO accepts, and the rules of each. */
export function rulesOf(dto: Type): ReadonlyMap<string, readonly { readonly name: string; readonly each: boolean }[]> {
  const rules = new Map<string, { name: string; each: boolean }[]>();
  for (const { propertyName, name, type, each } of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    const known = rules.get(propertyName) ?? [];
    // What only says when the others apply is no rule.
    rules.set(propertyName, type === 'conditionalValidation' ? known : [...known, { name: name ?? type, each: each ?? false }]);
  }
  return rules;
}

function idFieldsOf(dto: Type): string[] {
  return [...rulesOf(dto)].flatMap(([property, rules]) => {
    const many = rules.some(({ name, each }) => each || name === 'isArray');
    const at = many ? `${property}.0` : property;
    const nested = nestedType(dto, property);
    if (nested) return idFieldsOf(nested).map((field) => `${at}.${field}`);
    return rules.some(({ name }) => name === 'isUuid') ? [at] : [];
  });
}
