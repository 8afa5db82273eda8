/**
 * Into which third of its office's projects a cost falls. A place is the rank among all known costs divided by their number, 1 for the largest;
 * below a third is small, from two thirds on large. The two limits say it of any cost, so that they alone need to be stored.
 */
import type { Third } from './items.ts';

export interface SizeLimits {
  /** How many costs were known. */
  readonly projects: number;
  /** The least cost of the middle third, and of the largest; minor units. */
  readonly middleFrom: number;
  readonly largestFrom: number;
}

/** Fewer costs make no thirds. */
export const leastProjects = 6;

export function sizeLimits(costs: readonly number[]): SizeLimits | undefined {
  // Sorted without asking which of two is larger: of 300,000 costs that takes half as long, and nothing else is heard meanwhile.
  const sorted = Float64Array.from(costs).sort();
  const projects = sorted.length;
  if (projects < leastProjects) return undefined;
  const least = (thirds: number) => sorted[Math.ceil((projects * thirds) / 3) - 1] ?? 0;
  return { projects, middleFrom: least(1), largestFrom: least(2) };
}

export function thirdOf(cost: number | undefined, limits: SizeLimits | undefined): Third | undefined {
  if (cost === undefined || limits === undefined) return undefined;
  if (cost < limits.middleFrom) return 'smallest';
  return cost < limits.largestFrom ? 'middle' : 'largest';
}

/** The third of a place among all, above 0 to 1. */
export function thirdOfPlace(place: number): Third {
  if (place < 1 / 3) return 'smallest';
  return place < 2 / 3 ? 'middle' : 'largest';
}
