/** What became of each candidate by a decision, and why, in the words that its sponsor is told. */
import { isolated } from '../../values/isolated.ts';
import type { FrozenCandidate } from '../candidates/candidate.ts';
import type { Taken } from '../problem.ts';
import type { Scenario, ScenarioAnswer, Standing } from '../scenarios/scenario.ts';
import type { CandidateOutcome, Selection } from '../state.ts';

/** One for each candidate, in their order. Throws for a scenario without an answer: nobody decides on one. */
export function outcomesOf({ candidates }: Pick<Selection, 'candidates'>, scenario: Scenario): CandidateOutcome[] {
  const { answer } = scenario;
  if (!answer) throw new Error(`scenario ${scenario.number} has no answer to decide on`);
  const taken = new Map(answer.found.best.taken.map(entry => [entry.id, entry]));
  const standings = new Map(answer.standings.map(entry => [entry.project, entry]));
  return candidates.map(candidate => {
    const of = { candidate, scenario, answer, standing: standings.get(candidate.project) };
    const chosen = taken.get(candidate.project);
    return chosen ? chosenOutcome(chosen, of) : { project: candidate.project, chosen: false, reason: whyNot(of) };
  });
}

interface Of {
  readonly candidate: FrozenCandidate;
  readonly scenario: Scenario;
  readonly answer: ScenarioAnswer;
  readonly standing: Standing | undefined;
}

function chosenOutcome({ option, units }: Taken, of: Of): CandidateOutcome {
  const { options, project, max = 1 } = of.candidate;
  const version = options?.find(({ id }) => id === option);
  const how = [...(version ? [`as ${isolated(version.name ?? version.id)}`] : []), ...(max > 1 ? [`${units} of ${max}`] : [])];
  return {
    project,
    chosen: true,
    ...(option !== undefined && { option }),
    ...(max > 1 && { units }),
    reason: `${whyChosen(of)}${how.length > 0 ? ` It is taken ${how.join(', ')}.` : ''}`,
  };
}

/** Ids of candidates in a rule, `id/option` among them. */
const names = (references: readonly string[], project: string) =>
  references.some(entry => entry === project || entry.startsWith(`${project}/`));

function whyChosen({ candidate: { project }, scenario: { rules }, answer, standing }: Of): string {
  if (names(rules.forceIn, project)) return 'The scenario must do it.';
  if (standing?.standing === 'core')
    return `It is in every set whose value comes within ${percent(answer.within)} of the best${lost(standing, '; without it the chosen set would be worth')}.`;
  return `It belongs to ${best(answer)}${lost(standing, '; without it the set would be worth')}.`;
}

function whyNot({ candidate: { project }, scenario: { rules }, answer, standing }: Of): string {
  if (names(rules.forceOut, project)) return 'The scenario leaves it out.';
  if (standing?.regret === null) return 'No set of candidates with it keeps every limit and rule of the scenario.';
  if (standing?.standing === 'never')
    return `It is in no set whose value comes within ${percent(answer.within)} of the best${lost(standing, '; with it the set would be worth')}.`;
  return `It does not belong to ${best(answer)}${lost(standing, '; with it the set would be worth')}.`;
}

function best({ found }: ScenarioAnswer): string {
  return found.status === 'proven'
    ? 'the set of greatest value that keeps every limit and rule'
    : `the best set that was found within the time (at most ${percent(found.gap ?? undefined)} below the greatest possible value)`;
}

function lost(standing: Standing | undefined, words: string): string {
  const regret = standing?.regret;
  if (regret === undefined || regret === null) return '';
  return regret === 0
    ? '; another set is worth the same, and costs more or comes later by name'
    : `${words} ${plain(regret)} less`;
}

function percent(share: number | undefined): string {
  return share === undefined ? 'an unknown share' : `${plain(share * 100)} %`;
}

/** At most two decimals. */
function plain(value: number): string {
  return String(Number(value.toFixed(2)));
}
