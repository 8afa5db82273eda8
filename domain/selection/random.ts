/**
 * Random numbers that a seed gives again, on every machine: xoshiro128**, its state filled from the seed by the mixing of MurmurHash3. Another seeding
 * than that of ranks (`randomFrom`), kept because the figures of scenarios that were frozen with their seed must come out again. For draws, never for secrets.
 */
import { xoshiro128 } from '../values/random.ts';

/** 0 or more and below 1, with 32 bits of chance each. */
export function seededRandom(seed: number): () => number {
  const next = xoshiro128(filledFrom(seed));
  return () => next() / 2 ** 32;
}

function filledFrom(seed: number): [number, number, number, number] {
  let at = seed >>> 0;
  const word = () => {
    at = (at + 0x9e3779b9) >>> 0;
    let mixed = at ^ (at >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [word(), word(), word(), word()];
}
