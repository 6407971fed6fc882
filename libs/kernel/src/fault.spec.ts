import { faultLine, faultOf } from './fault.js';
import { refusals } from './refusals.js';

const fromDatabase = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name: 'QueryFailedError', code, ...more });

/** What a failing call throws. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

describe('what is told of an error', () => {
  it('is what it is called, its message and where it happened', () => {
    const { name, message, stack } = faultOf(new TypeError('Cannot read properties of undefined'));

    expect([name, message]).toEqual(['TypeError', 'Cannot read properties of undefined']);
    expect(stack[0]).toMatch(/fault\.spec\.ts:\d+:\d+/);
  });

  it('names the table and the constraint that PostgreSQL names, and not the row', () => {
    const error = fromDatabase('23505', 'duplicate key value violates unique constraint "user_account_email"', {
      table: 'user_account',
      constraint: 'user_account_email',
      detail: 'Key (email)=(hanako@example.jp) already exists.',
      parameters: ['hanako@example.jp'],
    });

    expect(faultLine(error)).toBe(
      'QueryFailedError 23505 user_account user_account_email duplicate key value violates unique constraint "..."',
    );
  });

  it('keeps names of tables and roles in what PostgreSQL says about them', () => {
    expect(faultLine(fromDatabase('42P01', 'relation "app.answer" does not exist'))).toBe(
      'QueryFailedError 42P01 relation "app.answer" does not exist',
    );
  });

  it.each<[string, unknown]>([
    ['a value that PostgreSQL could not read', fromDatabase('22P02', 'invalid input syntax for type uuid: "secret"')],
    ['JSON that could not be read', thrown(() => JSON.parse('{"password":secret}'))],
    ['an expression that could not be read', thrown(() => new RegExp(['secret', '('].join('')))],
    ['a time zone that does not exist', thrown(() => new Intl.DateTimeFormat('ja', { timeZone: 'secret' }))],
    ['text that holds quotation marks', new Error(`Not read: "it's "secret" here"`)],
    ['an argument in a sentence of Node', new TypeError('The property \'path\' must be a string. Received "secret"')],
    ['text over several lines', new Error('Mail to "secret\n    at secret (secret:1:1)" failed')],
    ['lines that look like places', new Error('"\n    at secret (secret:1:1)"')],
    ['a message that was changed after it was thrown', Object.assign(new Error('x "secret"'), { message: '' })],
    ['the first of several', new AggregateError([new Error('"secret"')], 'secret')],
    ['a text that was thrown', 'secret'],
    ['nothing', null],
    [
      'the details of a refusal',
      refusals({ mail_bad: { kind: 'invalid', ja: '{address}', en: '{address}' } })('mail_bad', { address: 'secret' }),
    ],
  ])('leaves out %s', (_what, error) => {
    expect(JSON.stringify([faultOf(error), faultLine(error)])).not.toContain('secret');
  });
});
