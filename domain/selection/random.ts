/**
 * Random numbers that a seed gives again, on every machine: xoshiro128** by Blackman and Vigna (2018), its state filled from the seed by the
 * mixing of MurmurHash3. For draws, never for secrets.
 */

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

const turned = (word: number, by: number): number => ((word << by) | (word >>> (32 - by))) >>> 0;

/** The generator itself: whole numbers from 0 to 2^32 - 1. Not all four words of the state may be zero. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  const state = { a, b, c, d };
  return () => {
    const result = Math.imul(turned(Math.imul(state.b, 5), 7), 9) >>> 0;
    const shifted = (state.b << 9) >>> 0;
    state.c ^= state.a;
    state.d ^= state.b;
    state.b ^= state.c;
    state.a ^= state.d;
    state.c = (state.c ^ shifted) >>> 0;
    state.d = turned(state.d >>> 0, 11);
    return result;
  };
}
