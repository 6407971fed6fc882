/** What `GET /api/events` says: `ready`, `missed`, or `changed` with a topic. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

export interface EventsRead {
  readonly events: readonly ServerEvent[];
  /** The beginning of the next one, to be read on with what comes. */
  readonly rest: string;
}

/** Reads server-sent events from what has arrived so far (WHATWG HTML, "Server-sent events"); comments are heartbeats, and none. */
export function eventsIn(text: string): EventsRead {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap(eventIn), rest };
}

function eventIn(block: string): ServerEvent[] {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const event = fields.get('event');
  return event === undefined ? [] : [{ event, data: fields.get('data') ?? '' }];
}
