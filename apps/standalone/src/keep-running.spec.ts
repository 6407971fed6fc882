import { keepRunning, type Running } from './keep-running.js';

const { jest } = import.meta;

/** A thing that dies when told to. */
function thing() {
  let die = (_how: string): void => {};
  const ended = new Promise<string>((resolve) => {
    die = resolve;
  });
  const stop = jest.fn(async () => die('code 0'));
  return { ended, stop, die: (how: string) => die(how) };
}

describe('keeping something running', () => {
  const said: string[] = [];
  const givenUp: string[] = [];
  const started: ReturnType<typeof thing>[] = [];

  beforeEach(() => {
    jest.useFakeTimers();
    for (const list of [said, givenUp, started]) list.length = 0;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function keep(): () => Promise<void> {
    const start = async (): Promise<Running> => {
      const next = thing();
      started.push(next);
      return next;
    };
    const first = thing();
    started.push(first);
    return keepRunning('worker', first, start, { say: (text) => said.push(text), giveUp: (text) => givenUp.push(text) });
  }

  async function dies(afterMs: number): Promise<void> {
    await jest.advanceTimersByTimeAsync(afterMs);
    started.at(-1)?.die('SIGKILL');
    await jest.advanceTimersByTimeAsync(0);
  }

  it('starts it again half a second after it died', async () => {
    keep();
    await dies(60_000);

    await jest.advanceTimersByTimeAsync(499);
    expect(started).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(started).toHaveLength(2);
    expect(said).toEqual(['The worker ended (SIGKILL) and is started again.']);
  });

  it('waits longer each time it dies at once, and leaves it after the fifth', async () => {
    keep();
    for (const pauseMs of [500, 1000, 2000, 4000]) {
      const before = started.length;
      await dies(0);
      await jest.advanceTimersByTimeAsync(pauseMs - 1);
      expect(started).toHaveLength(before);
      await jest.advanceTimersByTimeAsync(1);
      expect(started).toHaveLength(before + 1);
    }

    await dies(0);

    expect(givenUp).toEqual(['The worker ended 5 times in a row soon after its start (SIGKILL); the reason stands above.']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(started).toHaveLength(5);
  });

  it('does not hold quick deaths against it once it has lived for five seconds', async () => {
    keep();
    for (let round = 0; round < 3; round++) {
      for (let death = 0; death < 3; death++) {
        await dies(0);
        await jest.advanceTimersByTimeAsync(4000);
      }
      await dies(5000);
      await jest.advanceTimersByTimeAsync(500);
    }

    expect(givenUp).toEqual([]);
  });

  it('does not start it again once it was ended for good, not even out of a pause', async () => {
    const stop = keep();
    await dies(60_000);

    await stop();
    await jest.advanceTimersByTimeAsync(60_000);

    expect(started).toHaveLength(1);
  });

  it('ends what runs now, not what ran first', async () => {
    const stop = keep();
    await dies(60_000);
    await jest.advanceTimersByTimeAsync(500);

    await stop();

    expect(started[1]?.stop).toHaveBeenCalled();
    expect(said).toHaveLength(1);
  });
});
