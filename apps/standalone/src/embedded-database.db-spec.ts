import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.js';
import { keepDatabase } from './keep-database.js';
import { readPostmaster } from './postmaster.js';

const FAST = { fsync: 'off', shared_buffers: '16MB' };
const superuserPassword = 'a password: with #strange% signs?';

async function ask(database: EmbeddedDatabase, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  let folder: string;
  let end: () => Promise<void>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'enjuku-embedded-'));
    chmodSync(folder, 0o711);
    end = keepDatabase(folder, { remove: true });
  });

  afterAll(async () => {
    await end();
  });

  /** Another text in a file of the data folder for the length of one piece of work. */
  async function withFile(name: string, text: string, work: () => Promise<void>): Promise<void> {
    const file = join(folder, 'postgres', name);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, text);
    await work();
    writeFileSync(file, before);
  }

  const start = (options: { port?: number } = {}) => startEmbeddedDatabase({ folder, superuserPassword, settings: FAST, ...options });

  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 42 as answer');
    await first.stop();

    const second = await start();

    expect(await ask(second, 'select answer from kept')).toBe(42);
    expect(
      await ask(second, `select concat_ws(' ', pg_encoding_to_char(encoding), datlocale) from pg_database where datname = 'postgres'`),
    ).toBe('UTF8 C.UTF-8');
  });

  it('writes of a failing statement nothing that it was given, and of the server what happened to it', async () => {
    const database = await start();

    await expect(ask(database, `select 'a secret'::uuid`)).rejects.toMatchObject({ code: '22P02' });
    await expect(ask(database, `do $$ begin raise warning 'a secret'; end $$`)).resolves.toBeUndefined();

    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('secret');
  });

  it('ends a server that a killed process left behind, and starts with all that it had committed', async () => {
    const left = await start();
    await ask(left, 'create table abandoned as select 42 as answer');
    const before = readPostmaster(join(folder, 'postgres'))?.pid;

    const next = await start();

    expect(await ask(next, 'select answer from abandoned')).toBe(42);
    expect(readPostmaster(join(folder, 'postgres'))?.pid).not.toBe(before);
    await expect(left.ended).resolves.toBe('code 0');
  });

  it('starts after the server itself was killed, though its note names a process that lives', async () => {
    const killed = await start();
    await ask(killed, 'create table killed as select 42 as answer');
    const note = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    process.kill(Number(note.split('\n')[0]), 'SIGKILL');
    await killed.ended;
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), note.replace(/^\d+/, String(process.ppid)));

    const next = await start();

    expect(await ask(next, 'select answer from killed')).toBe(42);
  });

  it('says that the port is taken, and by which number', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is used by another program`);

    other.close();
  });

  it('says that the folder was written by another major version', async () => {
    await (await start()).stop();

    await withFile('PG_VERSION', '17\n', async () => {
      await expect(start()).rejects.toThrow('was written by PostgreSQL 17, and this program carries PostgreSQL 18');
    });
  });

  it('passes on what PostgreSQL says when it refuses for another reason', async () => {
    await (await start()).stop();

    await withFile('postgresql.conf', 'no_such_setting = 1\n', async () => {
      await expect(start()).rejects.toThrow(/did not start: .*postgresql\.conf.* contains errors/);
    });
  });

  if (process.getuid?.() === 0) {
    it('names the folder that is closed to the account that root lends it', async () => {
      chmodSync(folder, 0o700);

      await expect(start()).rejects.toThrow(`to which ${folder} is closed`);

      chmodSync(folder, 0o711);
    });
  }
});
