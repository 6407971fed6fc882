import { isLoopback } from '@app/kernel';

interface Caller {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What proxies add. Behind one on this machine, every visitor would look local. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request was made on this machine, by a browser that was told this machine's own name:
 * a page elsewhere that has its name point here (DNS rebinding) sends its own name.
 */
export function isFromThisMachine({ socket, headers }: Caller): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!isLoopback(address) || FORWARDED.some((name) => headers[name] !== undefined)) return false;
  const { host } = headers;
  return typeof host === 'string' && URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}
