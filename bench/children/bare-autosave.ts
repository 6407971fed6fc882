import type { TenantDatabase } from '@app/tenancy';
import fastify from 'fastify';
import pg from 'pg';
import { AnswersRepository } from '../../libs/assessments/src/data/answers.repository.js';

/**
 * The floor of autosave, as a process of its own: bare Fastify and pg do the same transaction, with the very statements of the product, for a
 * caller who is believed without sign-in or permission. No validation, no rules, no framework.
 */
const CONNECTIONS = 16;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONNECTIONS });
const server = fastify();

interface Saving {
  Params: { assessmentId: string; questionKey: string };
  Body: { level: number; version: number };
  Headers: { 'x-tenant': string; 'x-user': string };
}

server.put<Saving>('/api/assessments/:assessmentId/answers/:questionKey', async ({ params, body, headers }) => {
  const { assessmentId, questionKey } = params;
  const [tenantId, userId] = [headers['x-tenant'], headers['x-user']];
  const client = await pool.connect();
  try {
    const answers = new AnswersRepository(seamOver(client, tenantId, userId));
    await client.query('begin');
    await client.query(
      `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true), set_config('app.campaigns', 'all', true)`,
      [tenantId, userId],
    );
    const looked = await answers.look(assessmentId, questionKey);
    if (!looked) throw new Error('There is no such assessment.');
    const { current } = looked;
    const { version: seen, kind, level, reason, value, comment } = current;
    const written = await answers.write({
      assessmentId,
      questionKey,
      state: 'in_progress',
      seen: body.version,
      before: seen === 0 ? null : { kind, level, reason, value, comment },
      after: { kind: 'level', level: body.level, reason: null, value: null, comment: null },
      progress: { more: seen === 0 ? 1 : 0 },
      at: new Date(),
    });
    if (!written?.version) throw new Error(`Version ${body.version} was not ${seen}.`);
    await client.query('commit');
    return { answer: { ...current, level: body.level, version: written.version }, answered: written.answered, total: written.total };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: Number(new URL(address).port) });
process.once('SIGTERM', () => process.exit());

/** As much of the seam as the repository needs. */
function seamOver(client: pg.PoolClient, tenantId: string, userId: string): TenantDatabase {
  const rows = async (sql: string, values: readonly unknown[]) => (await client.query(sql, [...values])).rows;
  const seam = {
    tenantId,
    member: { tenantId, userId, name: '港 一郎' },
    rows,
    row: async (sql: string, values: readonly unknown[]) => (await rows(sql, values))[0] ?? null,
  };
  return seam as unknown as TenantDatabase;
}
