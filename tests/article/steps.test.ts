import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atOnce, inSlices, WorkingTime, type Steps } from '@/src/article/steps';

/** Steps that each take `ms` by the mocked clock. */
function* work(steps: number, ms: number): Steps<string> {
  for (let i = 0; i < steps; i++) {
    vi.advanceTimersByTime(ms);
    yield;
  }
  return 'done';
}

describe('work in steps', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => vi.useRealTimers());

  it('is done at once where nothing else waits', () => {
    expect(atOnce(work(1_000, 10))).toBe('done');
  });

  it('is put down whenever the page has stood still for a frame', async () => {
    const pause = vi.fn(() => Promise.resolve());
    await expect(inSlices(work(12, 10), pause)).resolves.toBe('done');
    expect(pause).toHaveBeenCalledTimes(6);
  });

  it('is not put down where it takes no time', async () => {
    const pause = vi.fn(() => Promise.resolve());
    await inSlices(work(1_000, 0), pause);
    expect(pause).not.toHaveBeenCalled();
  });

  it('fails as the step fails', async () => {
    const fail = function* (): Steps<never> {
      throw new Error('too deep');
    };
    await expect(inSlices(fail(), () => Promise.resolve())).rejects.toThrow('too deep');
  });

  it('is timed without its pauses', async () => {
    const time = new WorkingTime();
    const seen: number[] = [];
    const steps = function* (): Steps<void> {
      for (let i = 0; i < 4; i++) {
        vi.advanceTimersByTime(20);
        seen.push(time.spent);
        yield;
      }
    };
    await inSlices(time.of(steps()), () => {
      vi.advanceTimersByTime(5_000);
      return Promise.resolve();
    });
    expect(seen).toEqual([20, 40, 60, 80]);
  });
});
