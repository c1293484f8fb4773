import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn, unlessRunning } from '@/src/tabs/oneAtATime';
import { deferred, fakeLocks } from './support';

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

describe('unlessRunning', () => {
  it('does nothing while the same is under way', async () => {
    const slow = deferred<string>();
    const first = unlessRunning('read', () => slow.promise);
    const second = vi.fn(() => Promise.resolve('second'));
    expect(await unlessRunning('read', second)).toBeNull();
    expect(second).not.toHaveBeenCalled();
    slow.resolve('first');
    expect(await first).toBe('first');
  });

  it('runs again once the last is through, even if that failed', async () => {
    await expect(unlessRunning('read', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await unlessRunning('read', () => Promise.resolve('again'))).toBe('again');
  });

  it('lets another name run meanwhile', async () => {
    void unlessRunning('tab 1', () => new Promise(() => undefined));
    expect(await unlessRunning('tab 2', () => Promise.resolve('other tab'))).toBe('other tab');
  });
});

describe('inTurn', () => {
  it('runs one after the other', async () => {
    const order: string[] = [];
    const slow = inTurn('store', async () => {
      await Promise.resolve();
      order.push('first');
    });
    await Promise.all([slow, inTurn('store', () => Promise.resolve(order.push('second')))]);
    expect(order).toEqual(['first', 'second']);
  });
});
