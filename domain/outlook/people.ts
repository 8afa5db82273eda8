/**
 * What may be said of how often a person's forecasts failed: nothing in a list of cases until there are twenty, then a share that is drawn
 * towards the base rate, within limits that chance alone seldom leaves. Never a ranking. Spiegelhalter, Funnel plots for comparing
 * institutional performance, Statistics in Medicine 24 (2005).
 */
import { atMost, betaAbove } from './distributions.ts';

/** How many cases at the base rate everybody begins with. */
const priorWeight = 20;
/** From how many cases on a share is shown, and may be told apart from the base rate. */
export const casesForShare = 20;
const sure = 0.975;

/** The share of `k` in `n`, drawn towards the base rate. */
export function shrunkenRate(k: number, n: number, base: number): number {
  return (k + priorWeight * base) / (n + priorWeight);
}

/** How sure it is that the share lies above the base rate, 0 to 1. */
export function chanceAbove(k: number, n: number, base: number): number {
  return betaAbove(priorWeight * base + k, priorWeight * (1 - base) + n - k, base);
}

/** Whether somebody should look into it: not before twenty cases, and not by chance. */
export function standsOut(k: number, n: number, base: number): boolean {
  return n >= casesForShare && base > 0 && base < 1 && chanceAbove(k, n, base) > sure;
}

/** Between which shares `n` cases at the base rate fall in 95 and in 99.9 of a hundred. */
export interface FunnelLimits {
  readonly n: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}

export function funnelLimits(n: number, base: number): FunnelLimits {
  const limits = (tail: number) => [limitAt(n, base, tail), limitAt(n, base, 1 - tail)] as const;
  return { n, inner: limits(0.025), outer: limits(0.0005) };
}

/** The binomial limit, between whole numbers by their shares (Spiegelhalter 2005, appendix A.1). */
function limitAt(n: number, base: number, p: number): number {
  let r = 0;
  while (r < n && atMost(r, n, base) < p) r += 1;
  const upTo = atMost(r, n, base);
  const before = r === 0 ? 0 : atMost(r - 1, n, base);
  const part = upTo > before ? (upTo - p) / (upTo - before) : 0;
  return Math.min(1, Math.max(0, (r - part) / n));
}
