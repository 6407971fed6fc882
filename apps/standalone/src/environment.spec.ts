import { environmentOf } from './environment.js';

const made = { databaseUrl: 'postgres://app_user:x@127.0.0.1:5000/enjuku', appSecret: 'made', dataDir: '/srv/data' };

describe('the environment of the API and the worker', () => {
  it('never holds the passwords of roles that may do more than they', () => {
    const environment = environmentOf({ DATABASE_OWNER_URL: 'a', DATABASE_ADMIN_URL: 'b', DATABASE_BACKUP_URL: 'c', PORT: '4000' }, made);

    expect(environment).toEqual({
      PORT: '4000',
      DATABASE_URL: made.databaseUrl,
      DATA_DIR: '/srv/data',
      APP_SECRET: 'made',
      METRICS_PORT: '0',
      LOG_LEVEL: 'warn',
    });
  });

  it('prefers what the operator set to what was made, unless it is empty', () => {
    expect(environmentOf({ APP_SECRET: 'mine', METRICS_PORT: '9464' }, made)).toMatchObject({ APP_SECRET: 'mine', METRICS_PORT: '9464' });
    expect(environmentOf({ APP_SECRET: '' }, made)).toMatchObject({ APP_SECRET: 'made' });
  });
});
