/** Whether a round can hold what a gate model asks: each round keeps its gate, and what was found of each criterion, beside all that its board sees. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { bytesOf } from '../../history/digest.ts';
import { isolated } from '../../values/isolated.ts';
import type { GateModel } from '../gate-model.ts';

/** Bytes of a gate with its criteria, together with the tripwires of its model: more than a quarter of what a round can hold (350,000). */
export const mostOfGate = 100_000;

/** Of the first gate that is too large; of the tripwires when they are most of it. */
export function faultInSize({ gates, tripwires }: GateModel): Refused {
  const watched = bytesOf(tripwires);
  for (const [index, gate] of gates.entries()) {
    const own = bytesOf(gate);
    if (own + watched <= mostOfGate) continue;
    const count = (bytes: number) => bytes.toLocaleString('en-US');
    return refuse(
      'too-many',
      `The gate ${isolated(gate.name)} comes to ${count(own)} bytes with its criteria, and the tripwires to ${count(watched)}; each round keeps both, so ${count(mostOfGate)} together are the most. Shorten names, expressions and the words that roles confirm, or take criteria out.`,
      own >= watched ? `model.gates.${index}.criteria` : 'model.tripwires',
    );
  }
  return undefined;
}
