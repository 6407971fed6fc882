import { useRef } from 'react';

/** The key for sending a body: the same for the same body, so that trying again after a lost answer has one effect. */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const written = JSON.stringify(body);
    if (last.current.body !== written) last.current = { body: written, key: crypto.randomUUID() };
    return last.current.key;
  };
}
