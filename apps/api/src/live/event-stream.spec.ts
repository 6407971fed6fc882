import { text } from 'node:stream/consumers';

import { EventStream } from './event-stream.js';

describe('a stream of events', () => {
  it('is written as pages read it', async () => {
    const stream = new EventStream();

    stream.tell('ready');
    stream.tell('changed', 'inbox');
    stream.beat();
    stream.end();

    expect(await text(stream.body)).toBe('event: ready\ndata: \n\nevent: changed\ndata: inbox\n\n:\n\n');
  });

  it('takes nothing more once it has ended', async () => {
    const stream = new EventStream();
    stream.end();
    stream.tell('changed', 'inbox');
    stream.end();

    expect(await text(stream.body)).toBe('');
  });

  it('is cut off when nobody reads it', async () => {
    const stream = new EventStream();
    const over = new Promise<void>((resolve) => stream.whenOver(resolve));

    for (let told = 0; told < 3_000; told += 1) stream.tell('changed', 'inbox');
    await over;

    expect(stream.body.destroyed).toBe(true);
    expect(stream.body.readableLength).toBeLessThanOrEqual(65_536);
  });

  it('says when its reader has gone', async () => {
    const stream = new EventStream();
    const over = new Promise<void>((resolve) => stream.whenOver(resolve));

    stream.body.destroy();

    await over;
  });
});
