/** Everything that is left to chance in the three years, drawn from one seed: the same seed plays the same years again. */
import { randomFrom } from '#domain/values/random.ts';

export interface Chance {
  happens(probability: number): boolean;
  /** A number from `low` up to, but not with, `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both among them. */
  whole(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A value of a distribution that is given by its deciles, straight between two of them. */
  decile(deciles: readonly number[]): number;
}

export function chanceOf(seed: number): Chance {
  const next = randomFrom(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    happens: probability => next() < probability,
    between: (low, high) => low + next() * (high - low),
    whole,
    pick(from) {
      const one = from[whole(0, from.length - 1)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    weighted(weights) {
      const entries = Object.entries<number>(weights);
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? entries[0] ?? [''])[0] as keyof typeof weights;
    },
    decile(deciles) {
      const place = next() * (deciles.length - 1);
      const [low = 0, high = low] = [deciles[Math.floor(place)], deciles[Math.floor(place) + 1]];
      return low + (high - low) * (place % 1);
    },
  };
}
