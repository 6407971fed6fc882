import { databaseRefusal } from './database-refusal.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('an error of the database', () => {
  it.each([
    ['a connection that was lost', new Error('Connection terminated while a transaction was open.')],
    ['one that nobody gave in time', new Error('timeout exceeded when trying to connect')],
    ['a server that shuts down', withCode('57P01')],
    ['a server that is not there', withCode('ECONNREFUSED')],
    ['a statement that took too long', withCode('57014')],
  ])('is a reason to try again later: %s', (_what, error) => {
    expect(databaseRefusal(error)).toMatchObject({ kind: 'unavailable' });
  });

  it.each(['23505', '40001', '40P01'])('is a change that was quicker: %s', (code) => {
    expect(databaseRefusal(withCode(code))).toMatchObject({ kind: 'conflict' });
  });

  it.each([withCode('22P02'), withCode('23514'), new Error('anything else'), 'no error at all'])('is a bug otherwise', (error) => {
    expect(databaseRefusal(error)).toBeNull();
  });
});
