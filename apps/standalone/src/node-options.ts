/**
 * How a process of the product runs; the Dockerfile says the same.
 *
 * Left alone, V8 lets its heap grow to a multiple of what it needs before it clears up: a long export took half a gigabyte where a quarter is
 * enough (docs/decisions/010). Sizes in MB.
 */
export const NODE_OPTIONS = '--enable-source-maps --max-old-space-size=1024 --max-semi-space-size=8';

/** With what the operator wants besides, which wins. */
export function nodeOptions({ NODE_OPTIONS: own }: NodeJS.ProcessEnv): string {
  return own ? `${NODE_OPTIONS} ${own}` : NODE_OPTIONS;
}
