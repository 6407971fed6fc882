import { answerOf, codeOf, isPermanent } from './delivery-failure.js';

const error = { name: 'Error', code: 'EENVELOPE' };

describe('what a mail server answers', () => {
  it.each([
    ['an unknown recipient', { ...error, responseCode: 550, command: 'RCPT TO' }, true],
    ['a text it will not take', { ...error, responseCode: 554, command: 'DATA' }, true],
    ['a full mailbox', { ...error, responseCode: 452, command: 'RCPT TO' }, false],
    ['a conversation that went wrong', { ...error, responseCode: 503, command: 'RCPT TO' }, false],
    ['a password of ours that is wrong', { ...error, code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false],
    ['a sender of ours that it does not know', { ...error, responseCode: 550, command: 'MAIL FROM' }, false],
    ['nothing, because nobody listens', { ...error, code: 'ECONNREFUSED' }, false],
  ])('%s', (_what, answer, permanent) => {
    expect(isPermanent(answer)).toBe(permanent);
  });

  it('is kept as one short line', () => {
    const answer = answerOf({ ...error, responseCode: 550, response: `550-5.1.1 No such user\r\n550 5.1.1 ${'very '.repeat(60)}sorry` });

    expect(answer.startsWith('550-5.1.1 No such user 550 5.1.1 very very')).toBe(true);
    expect(answer).toHaveLength(200);
  });

  it('is kept without the token of a link that it repeats', () => {
    const token = `${'A'.repeat(22)}.${'b-_'.repeat(15)}`;

    expect(answerOf({ ...error, response: `554 Spam: link http://enjuku.example/l/${token} blocked` })).toBe(
      '554 Spam: link http:… blocked',
    );
  });

  it('is what happened where no words came', () => {
    expect(answerOf({ name: 'Error', code: 'ETIMEDOUT' })).toBe('ETIMEDOUT');
  });

  it('is logged as a code, without words that may hold an address', () => {
    expect(codeOf({ ...error, responseCode: 451, response: '451 hanako@example.jp try later' })).toBe('EENVELOPE 451');
    expect(codeOf(new RangeError('Invalid time value: hanako'))).toBe('RangeError');
  });
});
