/** A progress bar on a terminal, silence elsewhere. */
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
