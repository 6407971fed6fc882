import { isFromThisMachine } from './this-machine-only.js';

const asked = (remoteAddress: string | undefined, host: string | undefined, more: Record<string, string> = {}) =>
  isFromThisMachine({ socket: { remoteAddress }, headers: { host, ...more } });

describe('a request from this machine', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'localhost'],
  ])('comes from %s to %s', (address, host) => {
    expect(asked(address, host)).toBe(true);
  });

  it.each([
    ['192.0.2.7', 'localhost:3000'],
    ['::ffff:192.0.2.7', 'localhost:3000'],
    [undefined, 'localhost:3000'],
    ['127.0.0.1', undefined],
    ['127.0.0.1', ''],
    ['127.0.0.1', 'enjuku.example.jp'],
    ['127.0.0.1', 'localhost.evil.example:3000'],
    ['127.0.0.1', 'localhost@evil.example'],
    ['127.0.0.1', '127.0.0.1.evil.example'],
  ])('does not come from %s to %s', (address, host) => {
    expect(asked(address, host)).toBe(false);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])('was not passed on with %s', (name) => {
    expect(asked('127.0.0.1', 'localhost:3000', { [name]: '127.0.0.1' })).toBe(false);
  });
});
