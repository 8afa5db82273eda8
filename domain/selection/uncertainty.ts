/**
 * What remains of a choice when the values are uncertain: how often a set is the best one over many draws of the values (by a seed, so that the
 * same question has the same answer), how often each project is in it, and which set can turn out least badly.
 */
import { type Act, type How, openAct } from './act.ts';
import type { ChosenSet, UnderUncertainty } from './answers.ts';
import { amongAll, everySet, shareHolding } from './every-set.ts';
import { factorsOf } from './intervals.ts';
import { layoutOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { seededRandom } from './random.ts';
import { maxRegret } from './regret.ts';

export interface UncertaintyWish {
  /** How far a value may lie from what was given, as a share; 0.2 when left out. Candidates with an interval keep to it. */
  readonly spread?: number;
  /** 100 when left out. */
  readonly draws?: number;
  /** 1 when left out. */
  readonly seed?: number;
  /** Each draw's best set is within this share of proven; 0 for up to 40 candidates, half a per cent above, when left out. */
  readonly gap?: number;
  /** Further sets whose regret is asked for. */
  readonly sets?: readonly ChosenSet[];
}

/** Undefined when no draw was solved in time, or when there is no set at all. */
export async function underUncertainty(
  problem: SelectionProblem,
  how: How,
  wish: UncertaintyWish = {},
): Promise<UnderUncertainty | undefined> {
  const { spread = 0.2, draws = 100, seed = 1 } = wish;
  const gap = wish.gap ?? (problem.candidates.length <= 40 ? 0 : 0.005);
  const act = openAct(how);
  const drawn = await drawnSets(act, problem, { spread, draws, seed, gap });
  if (drawn.length === 0) return undefined;
  const counted = [...Map.groupBy(drawn, set => JSON.stringify(set.taken)).values()].toSorted(
    (a, b) => b.length - a.length || (b[0]?.value ?? 0) - (a[0]?.value ?? 0),
  );
  const sets = counted.flatMap(same => (same[0] ? [{ set: same[0], times: same.length }] : []));
  const all = everySet(problem);
  const among = all && amongAll(problem, all, spread);
  const tried = [...(wish.sets ?? []), ...sets.slice(0, 10).map(entry => entry.set)];
  const regrets = among?.regrets ?? (await regretsOf(act, problem, { tried, spread }));
  return {
    ...{ seed, draws: drawn.length, gap },
    sets: sets.map(({ set, times }) => ({ chosen: set.chosen, times, value: set.value })),
    frequency: shareHolding(problem, drawn),
    regrets: regrets.slice(0, 10).map(({ set, maxRegret: most }) => ({ chosen: set.chosen, maxRegret: most, value: set.value })),
    regretsOfAll: among !== undefined,
    ...(among && {
      nonDominated: among.nonDominated.map(set => set.chosen),
      coreIndex: shareHolding(problem, among.nonDominated),
    }),
  };
}

type Draws = Required<Omit<UncertaintyWish, 'sets'>>;

/** Values are drawn in this many parts of their last decimal, or fewer where the sum would grow too large. */
const parts = 1_000;

async function drawnSets(act: Act, problem: SelectionProblem, { spread, draws, seed, gap }: Draws): Promise<ChosenSet[]> {
  const random = seededRandom(seed);
  const layout = layoutOf(problem);
  const total = layout.choices.reduce((sum, choice) => sum + Math.abs(choice.value), 0);
  const scale = Math.min(parts, 1e12 / Math.max(1, total));
  const sets: ChosenSet[] = [];
  let before: ChosenSet | undefined;
  for (let draw = 0; draw < draws; draw++) {
    act.at('Drawing uncertain values', draw, draws);
    const factor = new Map<string, number>();
    for (const choice of layout.choices) {
      const { low, high } = factorsOf(choice, spread);
      if (!factor.has(choice.id)) factor.set(choice.id, low + random() * (high - low));
    }
    const found = await act.find(problem, {
      worth: choice => Math.round(choice.value * (factor.get(choice.id) ?? 1) * scale),
      ...{ start: before, gap, seconds: act.left() / (draws - draw + 1) },
    });
    if (found.status === 'infeasible') return [];
    if (!('set' in found)) break;
    before = found.set;
    sets.push(found.set);
  }
  return sets;
}

async function regretsOf(
  act: Act,
  problem: SelectionProblem,
  { tried, spread }: { readonly tried: readonly ChosenSet[]; readonly spread: number },
): Promise<{ readonly set: ChosenSet; readonly maxRegret: number }[]> {
  const regrets: { set: ChosenSet; maxRegret: number }[] = [];
  for (const [index, set] of tried.entries()) {
    act.at('How badly each set can turn out', index, tried.length);
    const most = await maxRegret(act, problem, { set, spread });
    if (most !== undefined) regrets.push({ set, maxRegret: most });
  }
  return regrets.toSorted((a, b) => a.maxRegret - b.maxRegret || b.set.value - a.set.value);
}
