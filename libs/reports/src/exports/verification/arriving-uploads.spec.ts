import { ArrivingUploads } from './arriving-uploads.js';

const SECOND = 1_000;
const MEGABYTE = 1024 * 1024;
const MOST_OF_ONE = 4;

describe('uploads that hold places', () => {
  let now: number;
  let ended: string[];
  let uploads: ArrivingUploads;

  beforeEach(() => {
    now = 0;
    ended = [];
    uploads = new ArrivingUploads(() => now);
  });

  /** @param received bytes that have come by a moment */
  function upload(name: string, received: (at: number) => number, whose = name, isComplete = false): () => void {
    const end = () => void ended.push(name);
    return uploads.begin(whose, { received: () => received(now), isComplete: () => isComplete, isGone: () => false, end });
  }

  /** Somebody waits, and looks twice a second. */
  function waits(seconds: number, whose = 'waiting'): void {
    for (const until = now + seconds * SECOND; now < until; now += SECOND / 2) uploads.makeRoomFor(whose, MOST_OF_ONE);
  }

  const at = (bytesPerSecond: number) => (moment: number) => (moment / SECOND) * bytesPerSecond;
  const trickling = at(8_000);

  it('give way where they only trickle, the slowest first', () => {
    upload('trickle', trickling);
    upload('drop', at(100));
    upload('a slow line', at(MEGABYTE / 2));

    waits(5.5);
    expect(ended).toEqual(['drop']);
    waits(10);
    expect(ended).toEqual(['drop', 'trickle']);
  });

  it('stay, eight honest ones, however long somebody waits', () => {
    for (const name of 'abcdefgh') upload(name, at(MEGABYTE));

    waits(30);

    expect(ended).toEqual([]);
  });

  it('give way after a burst, and never in place of one that keeps coming', () => {
    upload('burst', () => 60 * MEGABYTE);
    upload('steady', at(2 * MEGABYTE));

    waits(12);

    expect(ended).toEqual(['burst']);
  });

  it('give way first of whoever holds the most', () => {
    upload('alone', at(10));
    for (const name of ['one', 'two', 'three']) upload(name, trickling, 'an organization');

    waits(5.5);

    expect(ended).toEqual(['one']);
  });

  it('are all their own where they have as many as one may have', () => {
    upload('of others', at(10));
    for (const name of ['one', 'two', 'three', 'four']) upload(name, trickling, 'waiting');

    waits(5.5);

    expect(ended).toEqual(['one']);
  });

  it('have some seconds to come, and stay once they are there or have given their place back', () => {
    upload('complete', trickling, 'complete', true);
    upload('over', trickling)();
    now = 60 * SECOND;
    upload('new', (moment) => trickling(moment - 60 * SECOND));

    waits(4);

    expect(ended).toEqual([]);
  });
});
