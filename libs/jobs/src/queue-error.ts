/** What pg-boss reports is an error, or a plain object with the parts of one: its class and its name are lost on the way. */
export function queueError(reported: unknown): Error {
  if (reported instanceof Error) return reported;
  return Object.assign(new Error(), { name: 'JobQueueError' }, reported);
}
