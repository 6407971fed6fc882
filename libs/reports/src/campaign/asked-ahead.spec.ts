import { setTimeout as wait } from 'node:timers/promises';

import { askedAhead } from './asked-ahead.js';

describe('what is asked ahead', () => {
  it('is answered in turn, one question ahead of whoever works on the answers', async () => {
    const log: string[] = [];
    const ask = async (question: string) => {
      log.push(`asked ${question}`);
      return question.toUpperCase();
    };

    for await (const [question, answer] of askedAhead(['a', 'b', 'c'], ask)) log.push(`${question} is ${answer}`);

    expect(log).toEqual(['asked a', 'asked b', 'a is A', 'asked c', 'b is B', 'c is C']);
  });

  it('is never two questions at once, and none is left open by who stops', async () => {
    let open = 0;
    const most: number[] = [];
    const ask = async () => {
      most.push(++open);
      await wait(5);
      open--;
    };

    for await (const _ of askedAhead([1, 2, 3], ask)) break;

    expect(most).toEqual([1, 1]);
    expect(open).toBe(0);
  });

  it('fails where the answer is wanted, and nowhere else', async () => {
    const given: number[] = [];
    const ask = async (question: number) => {
      if (question === 2) throw new Error('Two is no good.');
      return question;
    };
    const all = async () => {
      for await (const [, answer] of askedAhead([1, 2, 3], ask)) {
        await wait(5);
        given.push(answer);
      }
    };

    await expect(all()).rejects.toThrow('Two is no good.');
    expect(given).toEqual([1]);
  });
});
