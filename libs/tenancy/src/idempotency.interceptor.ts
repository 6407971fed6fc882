import { createHash } from 'node:crypto';
import { refusals } from '@app/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';

import { ROUTE_IDEMPOTENT } from './access.js';
import type { MemberActor } from './actor.js';
import { campaignsSeenBy } from './rights.js';
import { TenantDatabase } from './tenant-database.js';

const refuse = refusals({
  idempotency_key_reused: {
    kind: 'conflict',
    ja: 'このIdempotency-Keyは、内容の違う依頼にすでに使われています。新しいキーで送り直してください。',
    en: 'This Idempotency-Key was already used for a different request. Please send it again with a new key.',
  },
  idempotency_key_invalid: {
    kind: 'invalid',
    ja: 'Idempotency-Keyは1〜200文字の英数字と記号で指定してください。',
    en: 'An Idempotency-Key is 1 to 200 printable ASCII characters.',
  },
});

interface Kept {
  readonly request_hash: string;
  readonly response: { readonly body: unknown };
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A repeat comes within minutes; after a day the same key is a new request. */
const OUTDATED = `created_at < now() - interval '24 hours'`;

/**
 * One effect and one answer per `Idempotency-Key`, member and organization.
 *
 * The key is inserted first, in the request's own transaction: a twin that arrives meanwhile waits at the unique
 * index until this one commits, then finds the kept answer. A refusal rolls the key back with everything else.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const honoured = this.reflector.get<boolean | undefined>(ROUTE_IDEMPOTENT, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (!honoured || key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw refuse('idempotency_key_invalid');
    return from(this.once(keyFor(this.database.member, key), request, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private async once(key: string, { method, url, body }: Request, answer: () => Promise<unknown>): Promise<unknown> {
    const hash = digest([method, url, body]);
    const { tenantId, userId } = this.database.member;
    const mine = await this.database.affected(
      `insert into app.idempotency_key as kept (organization_id, user_id, key, request_hash) values ($1, $2, $3, $4)
       on conflict (organization_id, user_id, key) do update set request_hash = $4, response = null, created_at = now() where kept.${OUTDATED}`,
      [tenantId, userId, key, hash],
    );
    if (mine === 0) return this.recall(key, hash);
    await this.clear();

    const result = await answer();
    await this.database.affected(`update app.idempotency_key set response = $4 where organization_id = $1 and user_id = $2 and key = $3`, [
      tenantId,
      userId,
      key,
      JSON.stringify({ body: result ?? null }),
    ]);
    return result;
  }

  /** A few outdated keys of the organization for each new one, so that they do not pile up. What somebody else holds is passed over: clearing never waits. */
  private async clear(): Promise<void> {
    await this.database.affected(
      `delete from app.idempotency_key where organization_id = $1 and (user_id, key) in (
         select user_id, key from app.idempotency_key where organization_id = $1 and ${OUTDATED} order by created_at limit 20 for update skip locked)`,
      [this.database.tenantId],
    );
  }

  private async recall(key: string, hash: string): Promise<unknown> {
    const { tenantId, userId } = this.database.member;
    const kept = await this.database.row<Kept>(
      `select request_hash, response from app.idempotency_key where organization_id = $1 and user_id = $2 and key = $3`,
      [tenantId, userId, key],
    );
    if (!kept || kept.request_hash !== hash) throw refuse('idempotency_key_reused');
    return kept.response.body;
  }
}

/**
 * The key as it is kept. That of external auditors is another one when other campaigns are open to them: what they were answered is not told again
 * after a campaign was taken back. A blank cannot stand in a key that somebody sends.
 */
function keyFor(member: MemberActor, key: string): string {
  const sees = campaignsSeenBy(member);
  return sees === null ? key : ` ${digest([key, sees.toSorted()])}`;
}

function digest(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}
