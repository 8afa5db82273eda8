/**
 * Lets requests in by turns: whoever sends many waits for those before, and nobody else does. Each person's requests stay in order; of everybody
 * who waits, the next to be let in is whose turn is longest ago.
 */

export interface FairQueueOptions {
  /** Requests that are worked on at the same time, and of one person. */
  readonly atOnce: number;
  readonly ofOne: number;
  /** Requests of one person that may wait; beyond it they are turned away. */
  readonly mostWaiting: number;
}

export type FairQueue = ReturnType<typeof createFairQueue>;

interface Line {
  readonly waiting: (() => void)[];
  running: number;
}

export function createFairQueue({ atOnce, ofOne, mostWaiting }: FairQueueOptions) {
  /** In the order of turns: whoever was let in, or has just been answered, goes to the end. */
  const lines = new Map<string, Line>();
  let running = 0;

  /** Whether one has been let in since the process last looked for what arrives. */
  let letOneIn = false;

  function firstThatMay(): [person: string, line: Line] | undefined {
    for (const [person, line] of lines) if (line.waiting.length > 0 && line.running < ofOne) return [person, line];
    return undefined;
  }

  /**
   * One at a time: between two the process looks for what arrives. What it has in memory already could be worked off without ever looking up,
   * and whoever sends something else meanwhile would not even be heard.
   */
  function letIn(): void {
    if (letOneIn || running >= atOnce) return;
    const next = firstThatMay();
    if (!next) return;
    const [person, line] = next;
    lines.delete(person);
    lines.set(person, line);
    line.running += 1;
    running += 1;
    letOneIn = true;
    setImmediate(() => {
      letOneIn = false;
      letIn();
    });
    line.waiting.shift()?.();
  }

  function leave(person: string, line: Line): void {
    line.running -= 1;
    running -= 1;
    lines.delete(person);
    if (line.running > 0 || line.waiting.length > 0) lines.set(person, line);
    letIn();
  }

  /** Does the work when it is the person's turn; `turned-away` when too much of that person waits already. */
  return async function inTurn<T>(person: string, work: () => Promise<T>): Promise<T | 'turned-away'> {
    const line = lines.get(person) ?? { waiting: [], running: 0 };
    if (line.waiting.length >= mostWaiting) return 'turned-away';
    lines.set(person, line);
    await new Promise<void>(resolve => {
      line.waiting.push(resolve);
      letIn();
    });
    try {
      return await work();
    } finally {
      leave(person, line);
    }
  };
}
