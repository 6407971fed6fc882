import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

import type { Permission } from './permissions.js';

export type RouteAccess =
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'person' }
  | { readonly kind: 'public' };

export const ROUTE_ACCESS = 'enjuku:access';
export const ROUTE_STREAMS = 'enjuku:streams';
export const ROUTE_IDEMPOTENT = 'enjuku:idempotent';

const access = (value: RouteAccess) => SetMetadata(ROUTE_ACCESS, value);

/** What a member must be allowed to do to call this route. A route that declares no access at all is refused. */
export const Requires = (permission: Permission) => access({ kind: 'permission', permission });

/** Any signed-in person, whether or not an organization is chosen: the own profile, the own memberships. */
export const RequiresPerson = () => access({ kind: 'person' });

/** Anybody, signed in or not. The route runs without an actor: it must open its own transaction. */
export const Public = () => access({ kind: 'public' });

/** The route opens its transactions itself: it outlives a short one (downloads, uploads, server-sent events), or reads in a snapshot. */
export const Streams = () => SetMetadata(ROUTE_STREAMS, true);

/** The route honours an `Idempotency-Key` header: the same key has one effect and one answer. */
export const Idempotent = () =>
  applyDecorators(
    SetMetadata(ROUTE_IDEMPOTENT, true),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key has one effect and one answer.' }),
  );
