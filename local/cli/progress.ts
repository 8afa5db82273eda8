/** How far a long command is: a bar on a terminal, or a line every two seconds on standard error. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  at(done: number, all: number): void;
  end(): void;
}

export function progressBar(what: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { at: () => {}, end: () => {} };
  const bar = new SingleBar(
    { format: `${what} [{bar}] {value} of {total}`, stream: process.stderr, clearOnComplete: true },
    Presets.rect,
  );
  bar.start(1, 0);
  return {
    at(done, all) {
      bar.setTotal(all);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

/** Seconds of silence before the first line, and between two. */
const pace = 2;

export interface Step {
  readonly doing: string;
  readonly done: number;
  readonly of: number;
  readonly value?: number;
  readonly bound?: number;
}

/** Says on standard error what a command is doing, once it takes longer than two seconds. Standard output is for the answer alone. */
export function progressLines(): (step: Step) => void {
  const began = performance.now();
  let last = began;
  return ({ doing, done, of, value, bound }) => {
    const now = performance.now();
    if (now - last < pace * 1000) return;
    last = now;
    const steps = of > 1 ? `, ${done} of ${of}` : '';
    const known = value === undefined ? '' : `: ${value}${bound === undefined ? '' : `, at most ${bound}`}`;
    process.stderr.write(`${Math.round((now - began) / 1000)} s: ${doing}${steps}${known}\n`);
  };
}
