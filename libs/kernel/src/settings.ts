import { isIP } from 'node:net';
import { type FileSettings, readFileSettings } from './file-settings.js';
import { type Environment, POSTGRES, type Reading, SettingReader, SMTP } from './setting-reader.js';
import { readMailFrom, readProxies, readPublicUrl, readSecret } from './setting-values.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What an operator decides; the same for the API and the worker. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where people reach the product: scheme, host and port, without a slash at the end. */
  readonly publicUrl: string;
  /** As the runtime role, which owns nothing. */
  readonly databaseUrl: string;
  /** Connections that each process holds at most. */
  readonly databasePool: number;
  /** How long a request waits for a connection before it is told to come back later, in milliseconds. */
  readonly databasePatience: number;
  /** At least 32 random bytes, from which every key is derived. */
  readonly appSecret: Uint8Array;
  /** Null: mails are kept and shown on the outbox page, on this machine only. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly signUp: 'open' | 'closed';
  /** 0: no metrics. */
  readonly metricsPort: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly dataDir: string;
  readonly files: FileSettings;
  readonly cookieSecure: boolean;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly nodeEnv: 'production' | 'development' | 'test';
}

/** Reads the settings of the API and the worker from environment variables. */
export function readSettings(environment: Environment): Reading<Settings> {
  const read = new SettingReader(environment);
  const port = read.wholeNumber('PORT', 3000, 1, 65_535);
  const publicUrl = readPublicUrl(read, `http://localhost:${port}`);
  const smtpUrl = read.address('SMTP_URL', SMTP);
  const dataDir = read.text('DATA_DIR') ?? './data';
  const settings: Settings = {
    port,
    host: read.text('HOST') ?? '127.0.0.1',
    publicUrl,
    databaseUrl: read.required('DATABASE_URL', read.address('DATABASE_URL', POSTGRES), `give ${POSTGRES.like}`),
    databasePool: read.wholeNumber('DATABASE_POOL', 16, 1, 1000),
    databasePatience: read.wholeNumber('DATABASE_PATIENCE', 2_000, 100, 60_000),
    appSecret: readSecret(read),
    smtpUrl,
    mailFrom: readMailFrom(read, smtpUrl !== null),
    signUp: read.choice('SIGN_UP', ['open', 'closed'], 'open'),
    metricsPort: read.wholeNumber('METRICS_PORT', 9464, 0, 65_535),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    dataDir,
    files: readFileSettings(read, dataDir),
    cookieSecure: publicUrl.startsWith('https:'),
    trustedProxies: readProxies(read),
    nodeEnv: read.choice('NODE_ENV', ['production', 'development', 'test'], 'production'),
  };
  keepOutboxOnThisMachine(read, settings);
  if (settings.metricsPort === port) read.problem(`METRICS_PORT must differ from PORT; both are ${port}.`);
  return read.end(settings);
}

/** 127.0.0.0/8, ::1 and localhost: nobody outside this machine gets there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The outbox page shows every mail with its links to whoever opens it. A proxy on this machine would carry it outside too. */
function keepOutboxOnThisMachine(read: SettingReader, { smtpUrl, host, publicUrl }: Settings): void {
  if (smtpUrl !== null || read.text('SMTP_URL') !== null) return;
  const reason = 'without a mail server every mail can be read on the outbox page, so it stays on this machine';
  if (!isLoopback(host)) read.problem(`SMTP_URL is missing while HOST is '${host}': ${reason}. Set SMTP_URL, or HOST to 127.0.0.1.`);
  if (!isLoopback(new URL(publicUrl).hostname)) {
    read.problem(`SMTP_URL is missing while PUBLIC_URL is '${publicUrl}': ${reason}. Set SMTP_URL, or leave PUBLIC_URL out.`);
  }
}
