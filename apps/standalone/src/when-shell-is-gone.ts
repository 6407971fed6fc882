const LOOK_EVERY_MS = 500;

/**
 * npm runs its scripts through a shell, and a signal sent to npm ends that shell, which does not pass it on: this process would stay behind,
 * told nothing. Started without npm nothing is watched, so that a service may outlive the shell it was started from.
 */
export function whenShellIsGone(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    end();
  }, LOOK_EVERY_MS);
  look.unref();
}
