/** The largest gate model that may be published: its first gate, with fifty criteria and as many tripwires, comes to the last byte that is allowed. */

import { bytesOf } from '#domain/history/digest.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { mostOfGate } from '#domain/office/standards/size-faults.ts';
import { type CriterionInput, gateModel, type ModelInput } from './standards.ts';

const watches = (index: number): CriterionInput => ({
  id: `w${index}`,
  name: `Watched ${index} ${'n'.repeat(150)}`,
  kind: 'should',
  check: { expression: `score < ${1000 + index}.0 ${'|| score < 1.0 '.repeat(10)}`.trim() },
});

const word = (index: number, characters: number): CriterionInput => ({
  id: `c${index}`,
  name: `Confirmed ${index} ${'n'.repeat(150)}`,
  kind: 'should',
  check: { attestation: 'x'.repeat(characters), role: 'sponsor' },
});

/** `more` bytes beyond what is allowed. */
export function largestModel(more = 0): { readonly input: ModelInput; readonly model: GateModel } {
  const of = (characters: readonly number[]): ModelInput => ({
    first: { criteria: characters.map((length, index) => word(index, length)) },
    tripwires: Array.from({ length: 50 }, (_, index) => watches(index)),
  });
  const sizeOf = (input: ModelInput) => {
    const { gates, tripwires } = gateModel(input);
    return bytesOf(gates[0]) + bytesOf(tripwires);
  };
  const lengths = Array.from({ length: 50 }, () => 1);
  let left = mostOfGate + more - sizeOf(of(lengths));
  for (let index = 0; left > 0; index += 1) {
    const added = Math.min(left, 7_999);
    lengths[index] = 1 + added;
    left -= added;
  }
  const input = of(lengths);
  if (sizeOf(input) !== mostOfGate + more) throw new Error(`the model comes to ${sizeOf(input)} bytes`);
  return { input, model: gateModel(input) };
}
