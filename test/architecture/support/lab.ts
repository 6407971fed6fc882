import { AdministrationService, LinksService } from '@app/identity';
import { newId, type Settings } from '@app/kernel';
import { ROLES, type Role } from '@app/tenancy';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';

import { SessionsService } from '../../../libs/identity/src/sessions/sessions.service.js';
import { until } from '../../support/until.js';
import { Canaries, legible } from './canaries.js';
import { type ObservedApi, startObservedApi } from './observed-api.js';
import type { Organization, Person } from './world.js';

export interface Upload {
  readonly name: string;
  readonly content: string;
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly body?: object | undefined;
  /** In place of a body: sent as it stands. */
  readonly payload?: string;
  readonly upload?: Upload | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who calls: as whom the answer is read, and with which token. */
export type Caller = Pick<Person, 'at' | 'token'>;

/** A mark that somebody got to read who should not. */
export interface Leak {
  readonly to: string;
  readonly where: string;
  readonly marks: readonly string[];
}

/** The running product, a superuser's eye on its rows, and the marks that were planted in it. */
export class Lab {
  readonly canaries = new Canaries();
  /** Found in any answer to any call. */
  readonly leaks: Leak[] = [];
  private calls = 0;

  private constructor(
    readonly api: ObservedApi,
    readonly eye: pg.Client,
  ) {}

  static async start(changes: Partial<Settings> = {}): Promise<Lab> {
    const api = await startObservedApi(changes);
    const eye = new pg.Client({ connectionString: api.database.adminUrl });
    eye.on('error', () => undefined);
    await eye.connect();
    return new Lab(api, eye);
  }

  async stop(): Promise<void> {
    await this.eye.end();
    await this.api.stop();
  }

  /** Every call comes from an address of its own, since attempts of one network are limited. What is answered is searched for marks. */
  async ask(caller: Caller | null, { method, url, body, payload, upload, headers = {} }: Request): Promise<LightMyRequestResponse> {
    this.calls += 1;
    const form = upload && (await encoded(upload));
    const reply = await this.answered({
      method: method as 'GET',
      url,
      remoteAddress: `10.${(this.calls >> 16) & 255}.${(this.calls >> 8) & 255}.${this.calls & 255}`,
      headers: { 'accept-language': 'en', ...(caller?.token && { authorization: `Bearer ${caller.token}` }), ...form?.headers, ...headers },
      ...((form || body || payload !== undefined) && { payload: form?.payload ?? payload ?? body ?? {} }),
    });
    this.search(caller?.at ?? null, `${method} ${url}`, `${JSON.stringify(reply.headers)}\n${legible(reply.rawPayload)}`);
    return reply;
  }

  /** An answer that never ends is heard until its first words. */
  private async answered(request: InjectOptions): Promise<LightMyRequestResponse> {
    if (!String(request.url).startsWith('/api/events')) return this.api.server.inject(request);
    const reply = await this.api.server.inject({ ...request, payloadAsStream: true });
    const heard = await firstWords(reply);
    return Object.assign(reply, { rawPayload: heard, payload: heard.toString(), body: heard.toString() });
  }

  /** What a call answers that has to succeed. */
  async must<T = Record<string, never>>(caller: Caller | null, method: string, path: string, body?: object): Promise<T> {
    const reply = await this.ask(caller, { method, url: `/api/${path}`, body });
    if (reply.statusCode >= 300) throw new Error(`${method} ${path}: ${reply.statusCode} ${reply.body}`);
    return (reply.body === '' ? {} : reply.json()) as T;
  }

  /** Notes every mark in a text that its reader should not have seen. */
  search(reader: string | null, where: string, text: string): void {
    const marks = this.canaries.foreignIn(text, reader);
    if (marks.length > 0) this.leaks.push({ to: reader ?? 'nobody', where, marks });
  }

  async rows<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.eye.query(sql, [...parameters]);
    return rows;
  }

  async row<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const [row] = await this.rows<T>(sql, parameters);
    if (!row) throw new Error(`Nothing there: ${sql}`);
    return row;
  }

  /** The version that an edit has to name; 1 where there is nothing. */
  async version(table: string, column: string, id: string): Promise<number> {
    const [row] = await this.rows<{ version: number }>(`select version from app.${table} where ${column} = $1`, [id]);
    return row?.version ?? 1;
  }

  /** The personal link of an assessment. */
  async linkOf(assessmentId: string): Promise<string> {
    return (await this.row<{ id: string }>(`select id from app.link where subject_id = $1`, [assessmentId])).id;
  }

  async tokenOf(linkId: string): Promise<string> {
    const link = await this.row<Parameters<LinksService['tokenOf']>[0]>(
      `select id, purpose, address, generation from app.link where id = $1`,
      [linkId],
    );
    return this.api.app.get(LinksService, { strict: false }).tokenOf(link);
  }

  /** The token of the newest link of which a condition holds. */
  async linkToken(condition: string): Promise<string> {
    const { id } = await this.row<{ id: string }>(`select id from app.link where ${condition} order by created_at desc, id desc limit 1`);
    return this.tokenOf(id);
  }

  /** A text that nothing else has. */
  unique(prefix: string): string {
    return `${prefix}-${newId().slice(-12)}`;
  }

  /** Somebody signed in; where they are a member of an organization, they work there. */
  async signedIn(userId: string, at: string | null, role: Role | null): Promise<Person> {
    const { accessToken } = await this.api.app
      .get(SessionsService, { strict: false })
      .begin(userId, this.canaries.text(at ?? `person ${userId}`));
    return { at, role, userId, token: accessToken };
  }

  /** An account and, where an organization is given, a membership in one role. */
  async person(at: Pick<Organization, 'key' | 'id'> | null, role: Role | null): Promise<Person> {
    const userId = newId();
    const readers = at?.key ?? `person ${userId}`;
    const [name, email] = [this.canaries.text(readers), this.canaries.address(readers)];
    await this.rows(`insert into app.user_account (id, email, display_name, email_verified_at) values ($1, $2, $3, now())`, [
      ...[userId, email, name],
    ]);
    if (at !== null && role !== null) {
      await this.rows(`insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, $3, $4, $5)`, [
        ...[at.id, userId, [role], name, email],
      ]);
    }
    return this.signedIn(userId, at?.key ?? readers, role);
  }

  /** The owner of an organization that has nothing to do with any other. */
  async founder(): Promise<Person> {
    const key = this.unique('founder');
    const email = this.canaries.address(key);
    const words = { name: this.canaries.text(key), organizationName: this.canaries.text(key), password: 'correct horse battery staple' };
    const { userId } = await this.api.app.get(AdministrationService, { strict: false }).createOwner({ email, ...words });
    return this.signedIn(userId, key, 'owner');
  }

  /** Somebody without an organization, at the address that the newest invitation went to. */
  async invited(): Promise<Person> {
    const newest = `select address from app.link where purpose = 'member_invitation' order by created_at desc, id desc limit 1`;
    const { address } = await this.row<{ address: string }>(newest);
    const userId = newId();
    const account = `insert into app.user_account (id, email, display_name, email_verified_at) values ($1, $2, '招待 者', now())
      on conflict (lower(email)) do update set email = excluded.email returning id`;
    const { id } = await this.row<{ id: string }>(account, [userId, address]);
    return this.signedIn(id, this.canaries.holderOf(address), null);
  }

  async emailOf({ userId }: Person): Promise<string> {
    return (await this.row<{ email: string }>(`select email from app.user_account where id = $1`, [userId])).email;
  }

  /** One person for every role; the owner is there already. */
  async peopleOf(organization: Pick<Organization, 'key' | 'id'>, owner: Person): Promise<Map<Role, Person>> {
    const people = new Map<Role, Person>([['owner', owner]]);
    for (const role of ROLES) if (role !== 'owner') people.set(role, await this.person(organization, role));
    return people;
  }

  /** Waits until every job that is due has been done. */
  async quiet(): Promise<void> {
    const waiting = `select 1 from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now() limit 1`;
    await until(async () => (await this.rows(waiting)).length === 0, 60);
  }
}

async function firstWords(reply: LightMyRequestResponse): Promise<Buffer> {
  const endless = String(reply.headers['content-type']).startsWith('text/event-stream');
  const chunks: Buffer[] = [];
  for await (const chunk of reply.stream().iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    if (endless) break;
  }
  if (endless) reply.raw.res.destroy();
  return Buffer.concat(chunks);
}

async function encoded({ name, content }: Upload) {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  const response = new Response(form);
  return { payload: Buffer.from(await response.arrayBuffer()), headers: { 'content-type': response.headers.get('content-type') ?? '' } };
}
