/**
 * Work in steps. Between two of them, where it yields, whoever drives it may let the page go on with its own work.
 * What is read from the live page within one step is of one moment; the page may be another in the next.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So long the page stands still before it is let go on, in ms: one frame. A task is long, by the web's own measure, from 50 on. */
const SLICE = 16;

/** Takes steps until a slice of time is over, or all are done. */
function takeSlice<T>(steps: Steps<T>): IteratorResult<undefined, T> {
  const end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** Takes the steps in slices and waits for `pause` between them. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = takeSlice(steps);
    if (step.done) return step.value;
    await pause();
  }
}

/** Tells how long steps have been at work, in ms, without the pauses between them. */
export class WorkingTime {
  /** When the work would have begun if there had been no pause. */
  #start = performance.now();

  get spent(): number {
    return performance.now() - this.#start;
  }

  /** The same steps, timed. */
  *of<T>(steps: Steps<T>): Steps<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const { spent } = this;
      yield;
      this.#start = performance.now() - spent;
    }
  }
}
