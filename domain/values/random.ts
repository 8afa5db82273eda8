/**
 * Random numbers that anyone can draw again from a seed: xoshiro128** with a state made from the seed by SplitMix64, in whole-number arithmetic
 * alone, so that the same seed gives the same draws on every host and in every browser. Not for secrets.
 * Source: D. Blackman & S. Vigna, Scrambled linear pseudorandom number generators (2021); G. Steele, D. Lea & C. Flood, Fast splittable
 * pseudorandom number generators (2014).
 */

/** The next 64-bit numbers of SplitMix64. */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

export type Words = readonly [number, number, number, number];

/** The next 32-bit numbers of xoshiro128**, from a state of which not all four words are 0. */
export function xoshiro128([first, second, third, fourth]: Words): () => number {
  let [s0, s1, s2, s3] = [first | 0, second | 0, third | 0, fourth | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result;
  };
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Numbers from 0 up to, but not with, 1, in steps of 2^-53. The seed is a whole number of 0 or more. */
export function randomFrom(seed: number): () => number {
  const next64 = splitMix64(BigInt(seed));
  const [one, two] = [next64(), next64()];
  const low = (word: bigint) => Number(word & 0xffffffffn);
  const next = xoshiro128([low(one), low(one >> 32n), low(two), low(two >> 32n)]);
  return () => ((next() >>> 6) * 2 ** 27 + (next() >>> 5)) / 2 ** 53;
}
