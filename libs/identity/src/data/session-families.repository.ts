import type { Clock } from '@app/kernel';
import { CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { SESSION_DAYS, type SessionFamily } from '../domain/session-family.js';

const DAY = 86_400_000;
const COLUMNS = `id, user_id as "userId", organization_id as "organizationId", generation, rotated_at as "rotatedAt",
  expires_at as "expiresAt", ended_at as "endedAt"`;

export type EndReason =
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'ended_by_owner'
  | 'password_reset'
  | 'password_changed'
  | 'operator_reset'
  | 'token_reused';

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
}

export interface NewFamily {
  readonly id: string;
  readonly userId: string;
  readonly organizationId: string | null;
  readonly device: string;
}

/** Sign-ins of the acting person; nobody else's are visible. */
@Injectable()
export class SessionFamiliesRepository {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin({ id, userId, organizationId, device }: NewFamily): Promise<Pick<SessionFamily, 'generation' | 'expiresAt'>> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY);
    await this.database.affected(
      `insert into app.session_family (id, user_id, organization_id, device, generation, created_at, rotated_at, expires_at)
       values ($1, $2, $3, $4, 1, $5, $5, $6)`,
      [id, userId, organizationId, device, now, expiresAt],
    );
    return { generation: 1, expiresAt };
  }

  /** Held until the transaction ends: of two refreshes at once, the second sees what the first did. */
  hold(userId: string, id: string): Promise<SessionFamily | null> {
    return this.database.row<SessionFamily>(`select ${COLUMNS} from app.session_family where user_id = $1 and id = $2 for update`, [
      userId,
      id,
    ]);
  }

  /** Takes the next generation and returns it. */
  async rotate({ userId, id, generation }: SessionFamily): Promise<number> {
    await this.database.affected(`update app.session_family set generation = $3, rotated_at = $4 where user_id = $1 and id = $2`, [
      userId,
      id,
      generation + 1,
      this.clock.now(),
    ]);
    return generation + 1;
  }

  async moveTo(userId: string, id: string, organizationId: string | null): Promise<void> {
    await this.database.affected(`update app.session_family set organization_id = $3 where user_id = $1 and id = $2`, [
      userId,
      id,
      organizationId,
    ]);
  }

  /** Where the person worked last, on whatever device. */
  async lastOrganization(userId: string): Promise<string | null> {
    const last = await this.database.row<{ organizationId: string }>(
      `select organization_id as "organizationId" from app.session_family
       where user_id = $1 and organization_id is not null order by rotated_at desc limit 1`,
      [userId],
    );
    return last?.organizationId ?? null;
  }

  open(userId: string): Promise<OpenSession[]> {
    return this.database.rows<OpenSession>(
      `select id, device, created_at as "createdAt", rotated_at as "rotatedAt", expires_at as "expiresAt"
       from app.session_family where user_id = $1 and ended_at is null and expires_at > $2 order by rotated_at desc, id`,
      [userId, this.clock.now()],
    );
  }

  /** False when there is no such session, or it has ended. */
  async end(userId: string, id: string, because: EndReason): Promise<boolean> {
    const ended = await this.database.affected(
      `update app.session_family set ended_at = $4, ended_because = $3 where user_id = $1 and id = $2 and ended_at is null`,
      [userId, id, because, this.clock.now()],
    );
    return ended === 1;
  }

  /** @param except the session to keep, if any */
  async endAll(userId: string, because: EndReason, except: string | null = null): Promise<void> {
    await this.database.affected(
      `update app.session_family set ended_at = $3, ended_because = $2
       where user_id = $1 and ended_at is null and ($4::uuid is null or id <> $4)`,
      [userId, because, this.clock.now(), except],
    );
  }
}
