import type { Language } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Link, LinkPurpose, LinkRecipient, NewLink } from '../domain/link.js';

const COLUMNS = `id, organization_id as "organizationId", user_id as "userId", purpose, subject_id as "subjectId", address,
  recipient_name as "recipientName", language, details, generation, created_at as "createdAt", expires_at as "expiresAt",
  opened_at as "openedAt", used_at as "usedAt", revoked_at as "revokedAt"`;

/** What a link needs to be inserted, as JSON. */
interface LinkRow {
  readonly id: string;
  readonly user_id: string | null;
  readonly purpose: LinkPurpose;
  readonly subject_id: string | null;
  readonly address: string;
  readonly recipient_name: string;
  readonly language: Language;
  readonly details: Readonly<Record<string, unknown>>;
  readonly expires_at: Date;
}

/** As app.connect_organization says it. */
export type ConnectOutcome = 'connected' | 'link_unusable' | 'not_permitted' | 'already_claimed' | 'own_buyer' | 'already_supplier';

export type IdentifiedLink = NewLink & { readonly id: string; readonly userId: string | null };

/** Links of the organization that acts. */
@Injectable()
export class LinksRepository {
  constructor(private readonly database: TenantDatabase) {}

  async add(links: readonly IdentifiedLink[]): Promise<void> {
    await this.database.affected(
      `insert into app.link (id, organization_id, user_id, purpose, subject_id, address, recipient_name, language, details, expires_at)
       select id, $1, user_id, purpose, subject_id, address, recipient_name, language, details, expires_at
       from jsonb_to_recordset($2::jsonb) as link (id uuid, user_id uuid, purpose text, subject_id uuid, address text, recipient_name text,
         language text, details jsonb, expires_at timestamptz)`,
      [this.database.tenantId, JSON.stringify(links.map(rowOf))],
    );
  }

  /** Looks across organizations, whoever acts: the token's bearer may be anybody. */
  resolve(id: string): Promise<Link | null> {
    return this.database.row<Link>(`select ${COLUMNS} from app.resolve_link($1)`, [id]);
  }

  /** The links of one purpose that can still be used, newest first. */
  open(purpose: LinkPurpose, now: Date): Promise<Link[]> {
    return this.database.rows<Link>(
      `select ${COLUMNS} from app.link
       where organization_id = $1 and purpose = $2 and used_at is null and revoked_at is null and expires_at > $3 order by created_at desc, id`,
      [this.database.tenantId, purpose, now],
    );
  }

  /** The newest of each subject. */
  ofSubjects(purpose: LinkPurpose, subjectIds: readonly string[]): Promise<Link[]> {
    return this.database.rows<Link>(
      `select distinct on (subject_id) ${COLUMNS} from app.link
       where organization_id = $1 and purpose = $2 and subject_id = any ($3::uuid[]) order by subject_id, created_at desc, id desc`,
      [this.database.tenantId, purpose, subjectIds],
    );
  }

  /** True for the first opening only. */
  async markOpened(id: string, generation: number, now: Date): Promise<boolean> {
    const opened = await this.database.affected(
      `update app.link set opened_at = $4 where organization_id = $1 and id = $2 and generation = $3 and opened_at is null`,
      [this.database.tenantId, id, generation, now],
    );
    return opened === 1;
  }

  /** A link of the acting organization, or about the account of the one who uses it. True for exactly one of all who try. */
  async use(id: string, generation: number, usedBy: string, now: Date): Promise<boolean> {
    const used = await this.database.affected(
      `update app.link set used_at = $5, used_by = $4, opened_at = coalesce(opened_at, $5)
       where (organization_id = $1 or user_id = $4) and id = $2 and generation = $3
         and used_at is null and revoked_at is null and expires_at > $5`,
      [this.database.actor.tenantId, id, generation, usedBy, now],
    );
    return used === 1;
  }

  /** As the supplier that an invitation is about, although it is the buyer's row. True for exactly one of all who try. */
  async take(id: string, generation: number): Promise<boolean> {
    const row = await this.database.row<{ taken: boolean }>(`select app.take_invitation($1, $2) as taken`, [id, generation]);
    return row?.taken ?? false;
  }

  readdress(id: string, { address, recipientName, language }: LinkRecipient): Promise<Link | null> {
    return this.database.row<Link>(
      `update app.link set address = $3, recipient_name = $4, language = $5, generation = generation + 1, opened_at = null
       where organization_id = $1 and id = $2 and revoked_at is null returning ${COLUMNS}`,
      [this.database.tenantId, id, address, recipientName, language],
    );
  }

  /** The same for exactly the link that its bearer holds, while nobody has used it; null when somebody was quicker. */
  handOn(id: string, generation: number, { address, recipientName, language }: LinkRecipient): Promise<Link | null> {
    return this.database.row<Link>(
      `update app.link set address = $4, recipient_name = $5, language = $6, generation = generation + 1, opened_at = null
       where organization_id = $1 and id = $2 and generation = $3 and used_at is null and revoked_at is null returning ${COLUMNS}`,
      [this.database.tenantId, id, generation, address, recipientName, language],
    );
  }

  async revokeFor(purpose: LinkPurpose, subjectIds: readonly string[], now: Date): Promise<void> {
    await this.database.affected(
      `update app.link set revoked_at = $4 where organization_id = $1 and purpose = $2 and subject_id = any ($3::uuid[]) and revoked_at is null`,
      [this.database.tenantId, purpose, subjectIds, now],
    );
  }

  async prolongFor(purpose: LinkPurpose, subjectIds: readonly string[], expiresAt: Date): Promise<void> {
    await this.database.affected(
      `update app.link set expires_at = $4 where organization_id = $1 and purpose = $2 and subject_id = any ($3::uuid[]) and revoked_at is null`,
      [this.database.tenantId, purpose, subjectIds, expiresAt],
    );
  }

  /** Until the end of the transaction nobody else here makes a link of this purpose to this address: what is to be the only one cannot be seen to be it before. */
  async holdAddress(purpose: LinkPurpose, address: string): Promise<void> {
    await this.database.rows(
      `select pg_advisory_xact_lock(hashtextextended('link ' || $1::text || ' ' || $2::text || ' ' || lower($3::text), 0))`,
      [this.database.tenantId, purpose, address],
    );
  }

  /** Unused links of one purpose to one address; false when there is none. */
  async revokeTo(purpose: LinkPurpose, address: string, now: Date): Promise<boolean> {
    const revoked = await this.database.affected(
      `update app.link set revoked_at = $4
       where organization_id = $1 and purpose = $2 and lower(address) = lower($3) and used_at is null and revoked_at is null`,
      [this.database.tenantId, purpose, address, now],
    );
    return revoked > 0;
  }

  /** One unused link of one purpose; null when there is no such. */
  revoke(purpose: LinkPurpose, id: string, now: Date): Promise<Link | null> {
    return this.database.row<Link>(
      `update app.link set revoked_at = $4
       where organization_id = $1 and purpose = $2 and id = $3 and used_at is null and revoked_at is null returning ${COLUMNS}`,
      [this.database.tenantId, purpose, id, now],
    );
  }

  /** The acting person's own unused links of one purpose, whichever organization they came through. */
  async revokeOwn(userId: string, purpose: LinkPurpose, now: Date): Promise<void> {
    await this.database.affected(
      `update app.link set revoked_at = $3 where user_id = $1 and purpose = $2 and used_at is null and revoked_at is null`,
      [userId, purpose, now],
    );
  }

  async connect(id: string, generation: number, organizationId: string): Promise<ConnectOutcome> {
    const [row] = await this.database.rows<{ outcome: ConnectOutcome }>(`select app.connect_organization($1, $2, $3) as outcome`, [
      id,
      generation,
      organizationId,
    ]);
    return row?.outcome ?? 'link_unusable';
  }
}

function rowOf(link: IdentifiedLink): LinkRow {
  return {
    id: link.id,
    user_id: link.userId,
    purpose: link.purpose,
    subject_id: link.subjectId,
    address: link.address,
    recipient_name: link.recipientName,
    language: link.language,
    details: link.details,
    expires_at: link.expiresAt,
  };
}
