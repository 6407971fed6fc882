/**
 * Loaded before the API and the worker when the standalone start runs them: they end when it is gone, even if it was killed.
 * The channel to the parent closes then; it does not keep a process alive that has nothing else to do.
 */
const LAST_MOMENTS_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LAST_MOMENTS_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();

export {};
