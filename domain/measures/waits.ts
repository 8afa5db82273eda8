/** How long boards take: from the request to the decision, in days of 24 hours, as the middle and the ninetieth per cent, of each gate and of all. */
import type { GateId, GateModelId } from '../values/ids.ts';
import { toMs } from '../values/time.ts';
import { isDecided, type Measured } from './measured.ts';
import { isIn, type Period } from './period.ts';

export interface Latency {
  /** How many decisions; the figures say little below ten. */
  readonly n: number;
  /** Days, to a tenth; absent without a decision. By nearest rank: half, and nine in ten, of the decisions took no longer. */
  readonly p50?: number | undefined;
  readonly p90?: number | undefined;
}

/** A gate of a gate model; absent in projects that had none when they were measured. */
export interface GateOfModel {
  readonly model?: GateModelId | undefined;
  readonly gate: GateId;
}

export interface LatencyOfGate extends Latency, GateOfModel {}

const msOfDay = 86_400_000;

/** Decisions of the period; a round of the board above is one of its own, so each says how long its own board took. */
export function latencies(projects: readonly Measured[], period: Period): Latency & { readonly gates: readonly LatencyOfGate[] } {
  const waits = projects.flatMap(({ model, rounds }) =>
    rounds.flatMap(round =>
      isDecided(round) && round.asked !== undefined && isIn(round.at, period)
        ? [{ model, gate: round.gate, days: (toMs(round.at) - toMs(round.asked)) / msOfDay }]
        : [],
    ),
  );
  return {
    ...latencyOf(waits.map(({ days }) => days)),
    gates: byGate(waits).map(([gate, own]) => ({ ...gate, ...latencyOf(own.map(({ days }) => days)) })),
  };
}

/** By gates, in the order of their models and names. */
export function byGate<T extends GateOfModel>(entries: readonly T[]): readonly (readonly [GateOfModel, readonly T[]])[] {
  const groups = Map.groupBy(entries, ({ model = '', gate }) => `${model}/${gate}`);
  return [...groups.keys()].sort().flatMap(key => {
    const own = groups.get(key) ?? [];
    const [first] = own;
    return first ? [[{ model: first.model, gate: first.gate }, own] as const] : [];
  });
}

function latencyOf(days: readonly number[]): Latency {
  return { n: days.length, p50: tenth(nearestRank(days, 0.5)), p90: tenth(nearestRank(days, 0.9)) };
}

function tenth(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}

/** The smallest of the values that so large a share of them does not exceed; undefined of none. */
export function nearestRank(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
