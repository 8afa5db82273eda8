/** Candidates as rows of the table: what the scenario does with each, and the rules with another wish for one of them. */
import type { SelectionView } from '#api/answers/selections.ts';
import type { SelectionRules } from '#domain/selection/problem.ts';
import type { Tone } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import type { ScenarioResult, ScenarioView } from './api.ts';
import { type Frozen, howTaken, type Part, partsOf } from './taken.ts';

export type CandidateState = 'in' | 'out' | 'must-in' | 'must-out' | 'unknown';
export type Wish = 'in' | 'out' | 'free';

export const stateLabels: Record<CandidateState, [string, Tone]> = {
  in: [t('In'), 'good'],
  'must-in': [t('Must be in'), 'good'],
  out: [t('Out'), 'plain'],
  'must-out': [t('Must be out'), 'warn'],
  unknown: [t('Not known yet'), 'calm'],
};

export interface CandidateRow extends Omit<Frozen, 'project'> {
  readonly project: string;
  readonly state: CandidateState;
  readonly wish: Wish;
  /** Which version of it is taken, or how many units, where there is a choice. */
  readonly how?: string | undefined;
  /** Whose figures it has: those of the version that is taken, else of every version. */
  readonly parts: readonly Part[];
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
    const { project } = candidate;
    const wish = scenario ? wishOf(scenario.rules, project) : 'free';
    const entry = taken.get(project);
    return {
      ...candidate,
      wish,
      state: stateOf(wish, answer && entry !== undefined),
      how: entry && howTaken(candidate, entry),
      parts: partsOf(candidate, entry),
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

/** Whether a rule names the candidate, or one of its versions. */
const isOf = (reference: string, project: string) => reference === project || reference.startsWith(`${project}/`);

export function wishOf({ forceIn, forceOut }: Pick<SelectionRules, 'forceIn' | 'forceOut'>, project: string): Wish {
  if (forceIn.some(reference => isOf(reference, project))) return 'in';
  return forceOut.includes(project) ? 'out' : 'free';
}

/** The rules with this wish for a candidate (or for one version of it), instead of the one before. */
export function withWish(rules: SelectionRules, reference: string, wish: Wish): SelectionRules {
  const [project = reference] = reference.split('/');
  const forceIn = rules.forceIn.filter(id => !isOf(id, project));
  const forceOut = rules.forceOut.filter(id => id !== project);
  return {
    ...rules,
    forceIn: wish === 'in' ? [...forceIn, reference] : forceIn,
    forceOut: wish === 'out' ? [...forceOut, project] : forceOut,
  };
}
