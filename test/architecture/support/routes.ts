import { ROUTE_ACCESS, ROUTE_IDEMPOTENT, ROUTE_STREAMS, type RouteAccess } from '@app/tenancy';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A route of the running application, with what it declares about itself. */
export interface Route {
  readonly method: string;
  /** As the router knows it: `/api/suppliers/:id`. */
  readonly path: string;
  /** Method and path: what a table of routes is keyed by. */
  readonly name: string;
  /** Undefined where nothing is declared: such a route is refused. */
  readonly access: RouteAccess | undefined;
  readonly idempotent: boolean;
  readonly streams: boolean;
  readonly controller: Type;
  /** The method of the controller. */
  readonly key: string;
}

/** Paths that stand outside of the prefix; the comparison with the router would tell of one that is missing here. */
const BARE = /^\/(health|outbox)/;

/** Every route that a controller declares. */
export function declaredRoutes(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const types = new Set(controllers.map(({ metatype }) => metatype as Type));
  return [...types].flatMap(routesOf).sort((one, other) => one.name.localeCompare(other.name));
}

function routesOf(controller: Type): Route[] {
  const base: string = Reflect.getMetadata(PATH_METADATA, controller) ?? '';
  const prototype: Record<string, object> = controller.prototype;
  return Object.getOwnPropertyNames(prototype).flatMap((key) => {
    const handler = prototype[key];
    const method: RequestMethod | undefined = handler && Reflect.getMetadata(METHOD_METADATA, handler);
    if (!handler || method === undefined) return [];
    const path = pathOf(base, String(Reflect.getMetadata(PATH_METADATA, handler) ?? ''));
    const said = (name: string): unknown => Reflect.getMetadata(name, handler) ?? Reflect.getMetadata(name, controller);
    const declared = { access: said(ROUTE_ACCESS) as RouteAccess | undefined, idempotent: said(ROUTE_IDEMPOTENT) === true };
    const verb = RequestMethod[method];
    return [{ method: verb, path, name: `${verb} ${path}`, ...declared, streams: said(ROUTE_STREAMS) === true, controller, key }];
  });
}

function pathOf(...parts: readonly string[]): string {
  const bare = `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
  return BARE.test(bare) ? bare : `/api${bare}`;
}

/** The names of a path's parameters, in order. */
export function parametersOf({ path }: Pick<Route, 'path'>): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}
