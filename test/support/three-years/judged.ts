/** Plays an office and asks every oracle: what came of it, in lines, and what is wrong, each fault once. */
import { refold } from './oracle/refold.ts';
import { waitsNow } from './oracle/waits.ts';
import { Witness } from './oracle/witness.ts';
import { play, type Size } from './play.ts';
import { printed } from './printed.ts';

export interface Judged {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  readonly witness: Witness;
}

export async function judged(size: Size, progress?: (day: number) => void): Promise<Judged> {
  const witness = new Witness();
  const life = await play(size, witness, progress);
  try {
    const waits = await waitsNow(life, stream => witness.customerAsked.get(stream));
    const { streams, faults } = await refold(life, witness.streams);
    const broken = life.world.problems.map(problem => `an execution failed: ${JSON.stringify(problem)}`);
    const dead = life.world.deadLetters();
    if (dead > 0) broken.push(`${dead} consequences of facts, mails among them, failed in all their tries`);
    const lines = [...printed(witness, life, waits), `${'folded'.padEnd(12)} ${streams} streams from their first fact`];
    return {
      lines,
      faults: [...new Set([...witness.faults, ...witness.mails.faults(), ...waits.faults, ...faults, ...broken])],
      witness,
    };
  } finally {
    await life.world.close();
  }
}
