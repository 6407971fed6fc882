import { AuditTrail } from '@app/audit';
import { type Actor, may, type Permission, ROUTE_ACCESS, type RouteAccess, TenantDatabase } from '@app/tenancy';
import { type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../domain/problems.js';
import { AccessService } from '../sessions/access.service.js';
import type { AccessClaims } from '../sessions/session.js';
import { ACCESS_TOKEN } from './access-token.strategy.js';
import type { WithClaims } from './current-session.js';

/** The header in which a page names its organization. */
const SPEAKS_FOR = 'x-organization';

type GuardedRequest = FastifyRequest & WithClaims & { actor?: Actor };

/** Who is it, and may they? Every route says what it asks for; one that says nothing is refused. */
@Injectable()
export class AccessGuard extends AuthGuard(ACCESS_TOKEN) {
  private readonly log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
    private readonly database: TenantDatabase,
    private readonly trail: AuditTrail,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const asked = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (!asked) {
      this.log.error({ message: 'A route declares no access and is refused.', route: routeOf(request), requestId: request.id });
      throw refuse('not_permitted');
    }
    if (asked.kind === 'public') return true;

    await super.canActivate(context);
    const actor = request.claims && (await this.access.actorOf(request.claims));
    if (!request.claims || !actor) throw refuse('sign_in_needed');
    insistOnOrganization(request.headers[SPEAKS_FOR], request.claims);
    if (asked.kind === 'permission') await this.insistOn(asked.permission, actor, request);
    request.actor = actor;
    return true;
  }

  /** Where passport leaves the claims; it keeps no session of its own. */
  override getAuthenticateOptions(): { property: string; session: boolean } {
    return { property: 'claims', session: false };
  }

  override handleRequest<T>(error: unknown, claims: T | false | null | undefined): T {
    if (error) throw error;
    if (!claims) throw refuse('sign_in_needed');
    return claims;
  }

  private async insistOn(permission: Permission, actor: Actor, request: FastifyRequest): Promise<void> {
    if (actor.kind !== 'member') throw refuse('organization_needed');
    if (actor.engagement?.isOver) throw refuse('engagement_over');
    if (may(actor, permission)) return;
    // The refused request leaves nothing behind but this.
    await this.database.apart(actor, async () =>
      this.trail.record('access.denied', { type: 'route', id: routeOf(request) }, { permission }),
    );
    throw refuse('not_permitted');
  }
}

/**
 * A page that has stood open while its session went over to another organization would write there what was typed for its own. It says for
 * which one it speaks; a caller who says nothing speaks for the token's.
 */
function insistOnOrganization(spoken: string | string[] | undefined, { organizationId }: AccessClaims): void {
  if (spoken !== undefined && String(spoken).toLowerCase() !== organizationId) throw refuse('another_organization');
}

/** The route as it was declared: ids that a caller puts into an address are not kept. */
function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? ''}`;
}
