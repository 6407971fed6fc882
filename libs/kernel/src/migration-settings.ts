import { type Environment, POSTGRES, type Reading, SettingReader } from './setting-reader.js';

/** Who changes the schema, and for whom. Only `npm run migrate` is given these; the API and the worker never see the owner's password. */
export interface MigrationSettings {
  readonly ownerUrl: string;
  /** Whose role the migrations give rights to. */
  readonly userUrl: string;
  /** Present when the roles and the database shall be made first. */
  readonly bootstrap: { readonly adminUrl: string; readonly backupUrl: string } | null;
}

/** Reads DATABASE_OWNER_URL and DATABASE_URL, and for the first set-up DATABASE_ADMIN_URL (a superuser) and DATABASE_BACKUP_URL. */
export function readMigrationSettings(environment: Environment): Reading<MigrationSettings> {
  const read = new SettingReader(environment);
  const address = (name: string) => read.address(name, POSTGRES);
  const ownerUrl = read.required('DATABASE_OWNER_URL', address('DATABASE_OWNER_URL'), 'migrations run as the role that owns the database');
  const userUrl = read.required('DATABASE_URL', address('DATABASE_URL'), 'migrations give rights to the role that the API uses');
  const adminUrl = address('DATABASE_ADMIN_URL');
  const backupUrl = address('DATABASE_BACKUP_URL');
  if (ownerUrl && userUrl && new URL(ownerUrl).username === new URL(userUrl).username) {
    read.problem(
      'DATABASE_OWNER_URL and DATABASE_URL must name two roles: the one that owns the tables is not bound by their access rules.',
    );
  }
  if (adminUrl === null) return read.end({ ownerUrl, userUrl, bootstrap: null });
  const backup = read.required('DATABASE_BACKUP_URL', backupUrl, 'with DATABASE_ADMIN_URL the role for backups is made too');
  return read.end({ ownerUrl, userUrl, bootstrap: { adminUrl, backupUrl: backup } });
}
