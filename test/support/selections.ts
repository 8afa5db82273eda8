/**
 * Selections for examples: an office with a board, four scored proposals, and one selection among them, built by the real decisions. Values are
 * 70, 60, 50 and 40 for costs of £1.0m, £0.8m, £0.6m and £0.4m, so that £1.4m buys the second and the third for 110.
 */
import type { Decision } from '#domain/decision/decider.ts';
import { foldAll } from '#domain/decision/decider.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ProjectCommand } from '#domain/project/commands.ts';
import { project as projectDecider } from '#domain/project/decide.ts';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { noProject, type Project, type ProjectState } from '#domain/project/state.ts';
import { openSelectionSchema } from '#domain/selection/candidates/commands.ts';
import { measured } from '#domain/selection/check.ts';
import type { SelectionCommand } from '#domain/selection/commands.ts';
import type { CallForSelection } from '#domain/selection/context.ts';
import { selection as selectionDecider } from '#domain/selection/decide.ts';
import type { SelectionFact } from '#domain/selection/facts.ts';
import { scenarioInputSchema } from '#domain/selection/scenarios/commands.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { noSelection, type Selection, type SelectionState, scenarioOf } from '#domain/selection/state.ts';
import { timeInSelection } from '#domain/selection/submission/time.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { actorOf, must, officeWorld } from './fixtures.ts';
import { type Happened, monday } from './given.ts';
import { proposal } from './standards.ts';

export interface SelectionWorld {
  now: Instant;
  readonly office: OfficeState;
  readonly projects: Project[];
  call?: CallForSelection | undefined;
  state: Selection;
  readonly past: Happened<SelectionFact>[];
  later(days: number): SelectionWorld;
  to(command: SelectionCommand, by?: string): Decision<SelectionFact>;
}

/** A proposal that intake has scored and admitted. */
export function scoredProject(office: OfficeState, id: string, changed: Partial<ProposalInput> = {}): Project {
  let state = noProject as ProjectState;
  const give = (command: ProjectCommand, by?: string) => {
    const context = { now: monday, actor: actorOf(by), office };
    const facts = must(projectDecider.decide(state, command, context));
    state = foldAll(projectDecider, state, { facts, at: monday, actor: actorOf(by), seq: 1 });
  };
  give({ type: 'submit-proposal', project: id, proposal: proposal(changed) }, changed.sponsor ?? 'sonia');
  give({ type: 'score-proposal', revision: 1 });
  give({ type: 'screen-proposal', revision: 1, duplicates: [] });
  if (state.id === undefined) throw new Error('the example broke');
  return state;
}

const points = (value: number) => ['growth', 'care'].map(goal => ({ goal, points: value, justification: 'As in the plan.' }));

export function proposals(office: OfficeState): Project[] {
  const people = { manager: 'manu', customer: 'carl' };
  const made = (id: string, title: string, rest: Partial<ProposalInput>) =>
    scoredProject(office, id, { title, ...people, ...rest });
  const cost = (pounds: number) => [{ year: 2026, amount: pounds * 100 }];
  return [
    made('p1', 'Harbour crane', { costs: cost(1_000_000), contributions: points(70), department: 'Ports' }),
    made('p2', 'Quay lights', { costs: cost(800_000), contributions: points(60), department: 'Ports' }),
    made('p3', 'Ticket hall', { costs: cost(600_000), contributions: points(50), department: 'Rail', sponsor: 'sam' }),
    made('p4', 'Signal box', { costs: cost(400_000), contributions: points(40), department: 'Rail', sponsor: 'sam' }),
  ];
}

/** An office with proposals and no selection yet. */
export function beforeSelection(): SelectionWorld {
  const office = officeWorld().office.state;
  const past: Happened<SelectionFact>[] = [];
  const world: SelectionWorld = {
    now: monday,
    office,
    projects: proposals(office),
    state: noSelection as SelectionState as Selection,
    past,
    later(days) {
      world.now = addDays(world.now, days);
      return world;
    },
    to(command, by) {
      const { projects, call } = world;
      const now = timeInSelection(world.state, world.now);
      const decision = selectionDecider.decide(world.state, command, {
        now,
        actor: actorOf(by),
        office: world.office,
        projects,
        call,
      });
      if ('refusal' in decision || decision.facts.length === 0) return decision;
      const entry = { at: now, actor: actorOf(by), seq: past.length + 1, facts: decision.facts };
      past.push(entry);
      world.state = foldAll(selectionDecider, world.state as SelectionState, entry) as Selection;
      return decision;
    },
  };
  return world;
}

export const opening = (changed: Record<string, unknown> = {}) => ({
  type: 'open-selection' as const,
  selection: 's1',
  ...openSelectionSchema.parse({
    office: 'pmo',
    name: 'Change 2026',
    candidates: ['p1', 'p2', 'p3', 'p4'].map(project => ({ project })),
    budgets: { 2026: 140_000_000 },
    ...changed,
  }),
});

export const scenario = (name: string, rules: Record<string, unknown> = {}) => scenarioInputSchema.parse({ name, rules });

/** The selection is open, and one scenario is asked. */
export function draftSelection(rules: Record<string, unknown> = {}): SelectionWorld {
  const world = beforeSelection();
  must(world.to(opening(), 'petra'));
  must(world.to({ type: 'add-scenario', ...scenario('As called', rules) }, 'petra'));
  return world;
}

/** What an optimiser would record for a scenario. */
export function answerOf(
  world: SelectionWorld,
  number: number,
  chosen: readonly string[],
  changed: Record<string, unknown> = {},
) {
  const asked = scenarioOf(world.state, number);
  if (!asked) throw new Error(`there is no scenario ${number}`);
  const best = measured(
    problemOf(world.state, asked),
    chosen.map(id => ({ id, units: 1 })),
  );
  return {
    type: 'record-answer' as const,
    scenario: number,
    revision: asked.revision,
    found: { status: 'proven' as const, best, bound: best.value, gap: 0, ties: { settled: true }, seconds: 0.2 },
    within: 0.05,
    standings: [
      { project: 'p1', standing: 'never' as const, regret: null },
      { project: 'p2', standing: 'open' as const, regret: 5 },
      { project: 'p3', standing: 'core' as const, regret: 12.5 },
      { project: 'p4', standing: 'never' as const, regret: 10 },
    ],
    result: { key: 'evidence/selections/s1/1-1.json', sha256: 'a'.repeat(64), bytes: 900 },
    solver: 'HiGHS 1.15.3',
    final: true,
    ...changed,
  };
}

/** The scenario is solved: the second and the third proposal. */
export function solvedSelection(): SelectionWorld {
  const world = draftSelection();
  must(world.to(answerOf(world, 1, ['p2', 'p3'])));
  return world;
}

export const submission = {
  scenario: 1,
  board: 'main',
  rule: { quorum: 3, approval: 'majority', of: 'cast' },
  deadlineDays: 10,
} as const;

/** The board is asked. */
export function submittedSelection(): SelectionWorld {
  const world = solvedSelection();
  must(world.to({ type: 'submit-scenario', ...submission }, 'petra'));
  return world;
}

/** The members of the board say this, one after the other, until it is settled. */
export function vote(
  world: SelectionWorld,
  ballots: Readonly<Record<string, 'approve' | 'another-scenario' | 'hold' | 'abstain'>>,
): SelectionWorld {
  for (const [member, choice] of Object.entries(ballots)) {
    if (world.state.status !== 'submitted') break;
    const reason = choice === 'approve' ? undefined : 'As we discussed.';
    must(world.to({ type: 'cast-selection-ballot', choice, reason }, member));
  }
  return world;
}

type Choice = 'approve' | 'another-scenario' | 'hold' | 'abstain';

/** A ballot on the scenario before the board. */
export const selectionBallot = (choice: Choice, more: object = {}) =>
  ({ type: 'cast-selection-ballot', choice, ...more }) as const;

/** The refusal of a decision. Throws when it was none. */
export function refusalOf(decision: unknown): { code: string; message: string; field?: string } {
  const { refusal } = decision as { refusal?: { code: string; message: string; field?: string } };
  if (!refusal) throw new Error('not refused');
  return refusal;
}
