import { readSettings, type Settings } from './settings.js';

const SECRET = 'ab'.repeat(32);
const ENOUGH = { DATABASE_URL: 'postgres://app_user:secret@db:5432/enjuku', APP_SECRET: SECRET };

function settingsFrom(environment: Record<string, string>): Settings {
  const reading = readSettings({ ...ENOUGH, ...environment });
  if ('problems' in reading) throw new Error(reading.problems.join('\n'));
  return reading.settings;
}

function problemsFrom(environment: Record<string, string | undefined>): readonly string[] {
  const reading = readSettings({ ...ENOUGH, ...environment });
  return 'problems' in reading ? reading.problems : [];
}

describe('settings', () => {
  it('need a database and a secret only', () => {
    const settings = settingsFrom({});

    expect(settings).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: 'postgres://app_user:secret@db:5432/enjuku',
      databasePool: 16,
      databasePatience: 2_000,
      appSecret: Buffer.alloc(32, 0xab),
      smtpUrl: null,
      mailFrom: 'Enjuku <enjuku@localhost>',
      signUp: 'open',
      metricsPort: 9464,
      logLevel: 'info',
      dataDir: './data',
      files: { folder: 'data/files' },
      cookieSecure: false,
      trustedProxies: [],
      nodeEnv: 'production',
    });
  });

  it('name everything that is wrong at once', () => {
    const problems = problemsFrom({ DATABASE_URL: undefined, APP_SECRET: '', PORT: 'abc', SIGN_UP: 'perhaps' });

    expect(problems).toEqual([
      "PORT must be a number between 1 and 65535; it is 'abc'.",
      'DATABASE_URL is missing: give postgres://user:password@host:5432/database.',
      'APP_SECRET is missing: make one with "openssl rand -base64 32" and keep it.',
      "SIGN_UP must be one of open, closed; it is 'perhaps'.",
    ]);
  });

  it('take an empty variable for a missing one, as a compose file passes it', () => {
    expect(settingsFrom({ PORT: '', SMTP_URL: ' ', TRUSTED_PROXIES: '' })).toEqual(settingsFrom({}));
  });

  it.each(['0', '65536', '-1', '3000.5', '1e3', '0x10', 'abc'])('refuse %s as a port', (port) => {
    expect(problemsFrom({ PORT: port })).toEqual([`PORT must be a number between 1 and 65535; it is '${port}'.`]);
  });

  it.each(['mysql://u:hunter2@h/d', 'postgres://', 'hunter2', 'localhost:5432'])(
    'never repeat a database address in a sentence: %s',
    (address) => {
      const problems = problemsFrom({ DATABASE_URL: address });

      expect(problems).toEqual(['DATABASE_URL must have the form postgres://user:password@host:5432/database.']);
    },
  );

  it.each([
    ['hexadecimal', 'ab'.repeat(32), 32],
    ['base64', Buffer.alloc(33, 0xff).toString('base64'), 33],
    ['base64url', Buffer.alloc(32, 0xff).toString('base64url'), 32],
  ])('take a secret in %s', (_form, secret, length) => {
    expect(settingsFrom({ APP_SECRET: secret }).appSecret).toHaveLength(length);
  });

  it.each(['ab'.repeat(31), Buffer.alloc(31).toString('base64'), 'a passphrase that is long, but no random bytes at all'])(
    'refuse a secret of fewer than 32 bytes, or none, without repeating it: %s',
    (secret) => {
      expect(problemsFrom({ APP_SECRET: secret })).toEqual([
        'APP_SECRET must be at least 32 random bytes, written in hexadecimal or base64.',
      ]);
    },
  );

  it('derive secure cookies from the address people use', () => {
    expect(settingsFrom({ PUBLIC_URL: 'https://enjuku.example.jp/', SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'a@example.jp' })).toMatchObject(
      {
        publicUrl: 'https://enjuku.example.jp',
        cookieSecure: true,
      },
    );
  });

  it.each(['enjuku.example.jp', 'ftp://localhost', 'http://localhost/app', 'http://user@localhost', 'http://localhost?x=1'])(
    'refuse %s as the public address',
    (address) => {
      expect(problemsFrom({ PUBLIC_URL: address })[0]).toBe(
        `PUBLIC_URL must be a web address without a path, such as https://enjuku.example.jp; it is '${address}'.`,
      );
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.5', 'enjuku.example.jp', '127.0.0.1.example.jp'])(
    'refuse to listen on %s without a mail server, because mails are shown',
    (host) => {
      expect(problemsFrom({ HOST: host })).toEqual([expect.stringContaining(`SMTP_URL is missing while HOST is '${host}'`)]);
      expect(problemsFrom({ HOST: host, SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'enjuku@example.jp' })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listen on %s without a mail server', (host) => {
    expect(problemsFrom({ HOST: host })).toEqual([]);
  });

  it('refuse to be reached from outside without a mail server, also through a proxy on this machine', () => {
    expect(problemsFrom({ PUBLIC_URL: 'https://enjuku.example.jp' })).toEqual([
      expect.stringContaining("SMTP_URL is missing while PUBLIC_URL is 'https://enjuku.example.jp'"),
    ]);
  });

  it('need one sender for mails that are sent', () => {
    const smtp = { SMTP_URL: 'smtps://user:hunter2@mail.example.jp:465' };

    expect(problemsFrom(smtp)).toEqual([expect.stringContaining('MAIL_FROM is missing')]);
    expect(problemsFrom({ ...smtp, MAIL_FROM: '延寿区 <enjuku@example.jp>' })).toEqual([]);
    expect(problemsFrom({ ...smtp, MAIL_FROM: 'a@example.jp, b@example.jp' })).toEqual([
      expect.stringContaining('MAIL_FROM must be one address'),
    ]);
    expect(problemsFrom({ ...smtp, MAIL_FROM: 'a@example.jp\r\nBcc: b@example.jp' })).toEqual([
      expect.stringContaining('MAIL_FROM must be one address'),
    ]);
  });

  it('read trusted proxies as addresses and networks', () => {
    expect(settingsFrom({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1,fd00::/8' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '192.0.2.1',
      'fd00::/8',
    ]);
    expect(problemsFrom({ TRUSTED_PROXIES: '10.0.0.0/33,proxy,1.2.3.4/8/8' })).toHaveLength(3);
  });

  it('keep metrics off the public port', () => {
    expect(problemsFrom({ METRICS_PORT: '3000' })).toEqual(['METRICS_PORT must differ from PORT; both are 3000.']);
    expect(settingsFrom({ METRICS_PORT: '0' }).metricsPort).toBe(0);
  });
});
