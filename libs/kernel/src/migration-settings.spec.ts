import { readMigrationSettings } from './migration-settings.js';

const ownerUrl = 'postgres://app_owner:a@db/enjuku';
const userUrl = 'postgres://app_user:b@db/enjuku';
const adminUrl = 'postgres://postgres:c@db/postgres';
const backupUrl = 'postgres://app_backup:d@db/enjuku';

describe('the settings of a migration', () => {
  it('are the owner and the role that gets rights', () => {
    expect(readMigrationSettings({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: userUrl })).toEqual({
      settings: { ownerUrl, userUrl, bootstrap: null },
    });
  });

  it('include the making of roles when an administrator is given', () => {
    const environment = { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: userUrl, DATABASE_ADMIN_URL: adminUrl };

    expect(readMigrationSettings({ ...environment, DATABASE_BACKUP_URL: backupUrl })).toEqual({
      settings: { ownerUrl, userUrl, bootstrap: { adminUrl, backupUrl } },
    });
    expect(readMigrationSettings(environment)).toEqual({
      problems: ['DATABASE_BACKUP_URL is missing: with DATABASE_ADMIN_URL the role for backups is made too.'],
    });
  });

  it('refuse one role for both, because the owner would not be bound by access rules', () => {
    expect(readMigrationSettings({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: ownerUrl })).toEqual({
      problems: [expect.stringContaining('must name two roles')],
    });
  });

  it('say what is missing', () => {
    expect(readMigrationSettings({})).toEqual({
      problems: [expect.stringContaining('DATABASE_OWNER_URL is missing'), expect.stringContaining('DATABASE_URL is missing')],
    });
  });
});
