import { AuditTrail } from '@app/audit';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { type EndReason, type OpenSession, SessionFamiliesRepository } from '../data/session-families.repository.js';
import { refuse } from '../domain/problems.js';
import type { SessionFamily } from '../domain/session-family.js';
import { AccessService } from './access.service.js';

/** Ends a person's sessions, in the open transaction of that person. Their access tokens are worthless within a second. */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly families: SessionFamiliesRepository,
    private readonly access: AccessService,
    private readonly trail: AuditTrail,
    private readonly database: TenantDatabase,
  ) {}

  listOpen(): Promise<OpenSession[]> {
    return this.families.open(this.userId);
  }

  /** @throws AppError `session_not_found` */
  async end(familyId: string, because: EndReason): Promise<void> {
    if (!(await this.families.end(this.userId, familyId, because))) throw refuse('session_not_found');
    this.access.forget(this.userId);
    this.trail.record('session.ended', { type: 'session', id: familyId }, { because });
  }

  /** @param except the session to keep, if any */
  async endAll(because: EndReason, except: string | null = null): Promise<void> {
    await this.families.endAll(this.userId, because, except);
    this.access.forget(this.userId);
    this.trail.record('sessions.ended', { type: 'user', id: this.userId }, { because });
  }

  /** For the auditors of the organization that the session worked in: a copy of its token was about. In a transaction of its own. */
  async noteReuse({ id, organizationId }: SessionFamily): Promise<void> {
    if (organizationId === null) return;
    const because: EndReason = 'token_reused';
    await this.database.apart(systemOf(organizationId), async () =>
      this.trail.record('session.ended', { type: 'session', id }, { because }),
    );
  }

  private get userId(): string {
    const { actor } = this.database;
    if (actor.kind === 'system') throw new Error('Sessions end on behalf of the person whose they are.');
    return actor.userId;
  }
}
