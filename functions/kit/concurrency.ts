/**
 * The single place that works on many things at a time, in no order. Another one is begun beside those under way only while these wait for something: where
 * the store answers at once, as it does on one machine, one thing follows the other, so that the process looks for what else has arrived after each few
 * milliseconds of work and the end of one thing, not of all that were begun together.
 */
import { setImmediate as looked } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const slice = 10;

/** Rejects with the first fault; what was begun still ends. After as many faults as things are worked on at a time nothing more is begun. */
export function forEachConcurrently<T>(
  items: AsyncGenerator<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  return new Work({ items: Symbol.iterator in items ? items[Symbol.iterator]() : items, atOnce, work }).all();
}

interface Asked<T> {
  readonly items: AsyncGenerator<T> | Iterator<T>;
  readonly atOnce: number;
  readonly work: (item: T) => Promise<void>;
}

class Work<T> {
  readonly #asked: Asked<T>;
  readonly #faults: unknown[] = [];
  #workers = 0;
  #ended = false;
  #since = performance.now();
  #turn: Promise<void> | undefined;
  #resolve: () => void = () => undefined;

  constructor(asked: Asked<T>) {
    this.#asked = asked;
  }

  async all(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#resolve = resolve;
      this.#another();
    });
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  /** One more works beside the others, unless there are enough. */
  #another(): void {
    if (this.#ended || this.#workers + this.#faults.length >= this.#asked.atOnce) return;
    this.#workers += 1;
    void this.#goOn()
      .catch(fault => void this.#faults.push(fault))
      .finally(() => {
        this.#workers -= 1;
        if (this.#workers > 0) return;
        this.#another();
        if (this.#workers === 0) this.#resolve();
      });
  }

  /** Ends when nothing is left, and where nothing had to be waited for, when others are at work. */
  async #goOn(): Promise<void> {
    for (;;) {
      const next = await this.#asked.items.next();
      if (next.done) {
        this.#ended = true;
        return;
      }
      // Asked right before it is begun: many that are begun together, and answered at once, are done in one go.
      while (performance.now() - this.#since >= slice) await this.#othersTurn();
      if (!(await this.#hadToWait(next.value)) && this.#workers > 1) return;
    }
  }

  async #hadToWait(item: T): Promise<boolean> {
    let waits = false;
    const look = setImmediate(() => {
      waits = true;
      this.#another();
    });
    try {
      await this.#asked.work(item);
    } finally {
      clearImmediate(look);
    }
    return waits;
  }

  /** All wait for the same turn, and then go on one after the other until the next. */
  #othersTurn(): Promise<void> {
    this.#turn ??= looked().then(() => {
      this.#since = performance.now();
      this.#turn = undefined;
    });
    return this.#turn;
  }
}
