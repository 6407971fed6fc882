import { type AppError, newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { type ArgumentsHost, Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestingModule } from '@nestjs/testing';
import type { FastifyReply, InjectOptions } from 'fastify';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Mail } from './domain/mail.js';
import { LinkAddresses } from './link-addresses.js';
import { Mailbox } from './mailbox.service.js';
import { NotificationsModule } from './notifications.module.js';
import { PostOffice } from './post-office.service.js';

const linkUrl = 'http://localhost:3000/l/token.mac';
const evil = '<script>alert(1)</script>"';
const reset = (name: string): Mail => ({
  template: 'password_reset',
  to: { address: 'hanako@example.jp', name, language: 'ja' },
  linkId: newId(),
  details: { expiresAt: '2026-12-18T14:59:59.999Z' },
});

@Global()
@Module({ providers: [{ provide: LinkAddresses, useValue: { urlOf: async () => linkUrl } }], exports: [LinkAddresses] })
class LinksModule {}

/** As the API answers refusals, as far as it matters here. */
function refused({ kind, code }: AppError, host: ArgumentsHost): void {
  const reply = host.switchToHttp().getResponse<FastifyReply>();
  reply.code(kind === 'not_found' ? 404 : 500).send({ code });
}

describe('the outbox', () => {
  let cluster: TestDatabase;
  const open: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    cluster = await createTestDatabase();
  });

  afterAll(async () => {
    for (const one of open) await one.close();
    await cluster.drop();
  });

  async function start(smtpUrl: string | null): Promise<{ module: TestingModule; app: NestFastifyApplication }> {
    const module = await startContexts(cluster, [LinksModule, NotificationsModule], { smtpUrl });
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalFilters({ catch: refused });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    open.push(app);
    return { module, app };
  }

  async function send(module: TestingModule, mail: Mail): Promise<void> {
    const database = module.get(TenantDatabase);
    const { tenantId } = await memberOfNewOrganization(database);
    const messageId = await database.as(systemOf(tenantId), () => module.get(Mailbox).queue(mail));
    await module.get(PostOffice).deliver(tenantId, messageId);
  }

  const get = (app: NestFastifyApplication, changes: InjectOptions = {}) =>
    app.inject({ method: 'GET', url: '/outbox', headers: { host: 'localhost:3000' }, remoteAddress: '127.0.0.1', ...changes });

  it('shows the mails of every organization, newest first, with their links filled in', async () => {
    const { module, app } = await start(null);
    await send(module, reset('山田 花子'));
    await send(module, reset('鈴木 一郎'));

    const { items } = (await get(app, { url: '/outbox.json' })).json();

    expect(items.map(({ to, url, text }: Record<string, string>) => [to, url, text?.split('\n')[0]])).toEqual([
      ['hanako@example.jp', linkUrl, '鈴木 一郎 様'],
      ['hanako@example.jp', linkUrl, '山田 花子 様'],
    ]);
  });

  it('is a page on which names are text, links lead on, and nothing runs', async () => {
    const { module, app } = await start(null);
    await send(module, reset('山田 花子'));
    await send(module, {
      template: 'link_moved',
      to: { address: 'takase@aomine.example', name: evil, language: 'ja' },
      details: { supplierName: evil, title: evil, fromName: evil, toName: evil, toAddress: evil },
    });

    const { statusCode, headers, body } = await get(app);

    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'nonce-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    expect(body).toContain(`<a href="${linkUrl}" rel="noreferrer">`);
  });

  it.each([
    ['from another machine', { remoteAddress: '192.0.2.7' }],
    ['through a proxy on this machine', { headers: { host: 'localhost:3000', 'x-forwarded-for': '192.0.2.7' } }],
    ['through a name that was made to point here', { headers: { host: 'evil.example:3000' } }],
  ])('is not there %s', async (_what, changes) => {
    const { app } = await start(null);

    for (const url of ['/outbox', '/outbox.json']) {
      const { statusCode, body } = await get(app, { url, ...changes });
      expect([statusCode, body]).toEqual([404, '{"code":"page_not_found"}']);
    }
  });

  it('is not there where a mail server is set up', async () => {
    const { app } = await start('smtp://127.0.0.1:9');

    expect((await get(app)).statusCode).toBe(404);
    expect((await get(app, { url: '/outbox.json' })).statusCode).toBe(404);
  });

  it('can be looked into by the function for mails that went there, and for no others', async () => {
    const { module } = await start(null);
    const database = module.get(TenantDatabase);
    const [member, stranger] = [await memberOfNewOrganization(database), await memberOfNewOrganization(database)];
    const queued = await database.as(member, () =>
      module
        .get(Mailbox)
        .queue({ template: 'account_exists', to: { address: 'queued@example.jp', name: '', language: 'ja' }, details: {} }),
    );
    await database.as(member, () =>
      database.affected(
        `update app.message set state = 'sent', transport = 'smtp', sent_at = now() where organization_id = $1 and id = $2`,
        [member.tenantId, queued],
      ),
    );

    const seen = await database.as(stranger, () => database.rows<{ id: string }>('select id from app.outbox(200)'));
    const directly = await database.as(stranger, () => database.rows('select 1 from app.message'));

    expect(seen.map(({ id }) => id)).not.toContain(queued);
    expect(directly).toEqual([]);
  });
});
