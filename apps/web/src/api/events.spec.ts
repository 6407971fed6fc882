import { eventsIn } from './events';

describe('server-sent events', () => {
  it('are read one by one, without the heartbeats between them', () => {
    expect(eventsIn('event: ready\ndata: \n\n:\n\nevent: changed\ndata: assessment:7\n\n')).toEqual({
      events: [
        { event: 'ready', data: '' },
        { event: 'changed', data: 'assessment:7' },
      ],
      rest: '',
    });
  });

  it('wait for their end when they arrive in pieces', () => {
    const first = eventsIn('event: chan');

    expect(first).toEqual({ events: [], rest: 'event: chan' });
    expect(eventsIn(`${first.rest}ged\ndata: inbox\n\n`).events).toEqual([{ event: 'changed', data: 'inbox' }]);
  });
});
