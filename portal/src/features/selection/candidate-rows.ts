/** Candidates as rows of the table: what the scenario does with each, and the rules with another wish for one of them. */
import type { SelectionView } from '#api/answers/selections.ts';
import type { SelectionRules } from '#domain/selection/problem.ts';
import type { Tone } from '../../shared/labels.ts';
import type { ScenarioResult, ScenarioView } from './api.ts';

export type CandidateState = 'in' | 'out' | 'must-in' | 'must-out' | 'unknown';
export type Wish = 'in' | 'out' | 'free';

export const stateLabels: Record<CandidateState, [string, Tone]> = {
  in: ['In', 'good'],
  'must-in': ['Must be in', 'good'],
  out: ['Out', 'plain'],
  'must-out': ['Must be out', 'warn'],
  unknown: ['Not known yet', 'calm'],
};

type Frozen = SelectionView['candidates'][number];

export interface CandidateRow extends Omit<Frozen, 'project'> {
  readonly project: string;
  readonly state: CandidateState;
  readonly wish: Wish;
  /** Which version of it is taken, or how many units, where there is a choice. */
  readonly how?: string | undefined;
  readonly regret?: number | null | undefined;
  /** Share of the draws in which it was taken, where scores are uncertain. */
  readonly frequency?: number | undefined;
}

export function candidateRows(
  { candidates }: SelectionView,
  scenario: ScenarioView | undefined,
  result: ScenarioResult | undefined,
): readonly CandidateRow[] {
  const answer = scenario?.status === 'infeasible' || scenario?.status === 'failed' ? undefined : scenario?.answer;
  const taken = new Map(answer?.found.best.taken.map(entry => [entry.id, entry]));
  const standings = new Map(answer?.standings.map(entry => [entry.project, entry]));
  return candidates.map(candidate => {
    const { project, options, max = 1 } = candidate;
    const wish = scenario ? wishOf(scenario.rules, project) : 'free';
    const entry = taken.get(project);
    const option = options?.find(({ id }) => id === entry?.option);
    return {
      ...candidate,
      wish,
      state: stateOf(wish, answer && entry !== undefined),
      how: option ? (option.name ?? option.id) : entry && max > 1 ? `${entry.units} of ${max}` : undefined,
      regret: standings.get(project)?.regret,
      frequency: result?.uncertainty?.frequency[project],
    };
  });
}

function stateOf(wish: Wish, isTaken: boolean | undefined): CandidateState {
  if (isTaken === undefined) return wish === 'free' ? 'unknown' : `must-${wish}`;
  if (isTaken) return wish === 'in' ? 'must-in' : 'in';
  return wish === 'out' ? 'must-out' : 'out';
}

export function wishOf({ forceIn, forceOut }: Pick<SelectionRules, 'forceIn' | 'forceOut'>, project: string): Wish {
  if (forceIn.includes(project)) return 'in';
  return forceOut.includes(project) ? 'out' : 'free';
}

/** The rules with this wish for a candidate, instead of the one before. */
export function withWish(rules: SelectionRules, project: string, wish: Wish): SelectionRules {
  const forceIn = rules.forceIn.filter(id => id !== project);
  const forceOut = rules.forceOut.filter(id => id !== project);
  return {
    ...rules,
    forceIn: wish === 'in' ? [...forceIn, project] : forceIn,
    forceOut: wish === 'out' ? [...forceOut, project] : forceOut,
  };
}
