/**
 * Works a scenario out. `best`: the best set, shown as soon as it is within half a per cent, then proven as far as time allows; or the rules that clash.
 * `explore`: everything beside it, kept as a file. What was found stays found when the next step fails.
 */
import type { CommandOf } from '#domain/aggregates.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { ActProgress } from '#domain/selection/act.ts';
import type { NoSet } from '#domain/selection/answers.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { explored, nearWithin, standingsOf } from '#domain/selection/scenarios/explore.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import type { Scenario, Standing } from '#domain/selection/scenarios/scenario.ts';
import { type Selection, scenarioOf } from '#domain/selection/state.ts';
import type { App } from '../kit/app.ts';
import { keepResult } from '../kit/selection-result.ts';
import { isWanted, type SolveOf, type SolveUnderWay, watchSolve } from '../kit/solving.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

/** Seconds of solving; a Lambda ends after 870 (cdk/functions.ts), and what surrounds the solves takes some of them. */
const bestSeconds = 240;
const exploreSeconds = 420;
/** A first answer that the proof follows within so many seconds is not shown. */
const worthShowing = 2;
/** Counting the sets that are worth the same ends here. */
const mostTies = 20;

interface Solve {
  readonly of: SolveOf;
  readonly selection: Selection;
  readonly scenario: Scenario;
  readonly under: SolveUnderWay;
  readonly app: App;
}

export const task = defineTask('solve-scenario', async ({ effort, ...of }, app) => {
  const { state } = await app.states.current('selection', of.selection);
  const scenario = state.id === undefined ? undefined : scenarioOf(state, of.scenario);
  if (state.id === undefined || !scenario || !isWanted(state, of)) return { next: 'done' as const };
  const under = watchSolve(of, app);
  const solve = { of, selection: state, scenario, under, app };
  try {
    return { next: await (effort === 'best' ? findBest(solve) : explore(solve)) };
  } finally {
    await under.end();
  }
});

async function findBest(solve: Solve): Promise<'go-on' | 'done'> {
  const { selection, scenario, under } = solve;
  let recording: Promise<unknown> = Promise.resolve();
  const answer = await bestSet(problemOf(selection, scenario), {
    ...howOf(solve, bestSeconds),
    countTies: mostTies,
    onFirst: found => {
      if (found.seconds < worthShowing) return;
      recording = recording.then(() => record(solve, { found, final: false }));
    },
  });
  await recording;
  if (!('best' in answer)) return nothing(solve, answer);
  const stopped = under.signal.aborted;
  await record(solve, { found: answer, final: stopped, ...(stopped && { why: await stoppedBy(solve) }) });
  return stopped ? 'done' : 'go-on';
}

async function nothing({ of, app, under }: Solve, answer: NoSet): Promise<'done'> {
  const { conflict } = answer;
  const solver = app.ports.optimiser.solver;
  if (conflict) await give(app, of, { type: 'record-conflict', ...ofSolve(of), conflict, solver });
  else await give(app, of, { type: 'record-failure', ...ofSolve(of), why: whyNothing(under.signal.aborted, answer) });
  return 'done';
}

function whyNothing(stopped: boolean, { status }: NoSet): string {
  if (status === 'infeasible') return 'No set keeps all rules; which of them clash was not found out in time.';
  return stopped
    ? 'It was stopped before any set that keeps all rules was found.'
    : `No set that keeps all rules was found within ${bestSeconds} seconds, and it is not proven that there is none.`;
}

async function explore(solve: Solve): Promise<'done'> {
  const { selection, scenario, under, app } = solve;
  const found = scenario.answer?.found;
  if (!found) return 'done';
  const problem = problemOf(selection, scenario);
  const all = await explored(problem, found, {
    ...howOf(solve, exploreSeconds),
    seed: scenario.seed,
  });
  const result = await keepResult(app.ports.files, {
    selection,
    scenario,
    problem: digestOf(problem),
    solver: app.ports.optimiser.solver,
    explored: all,
    at: app.ports.clock.now(),
  });
  const why = under.signal.aborted ? { why: await stoppedBy(solve) } : {};
  await record(solve, { found, final: true, within: nearWithin, standings: standingsOf(problem, all.core), result, ...why });
  return 'done';
}

const ofSolve = ({ scenario, revision }: SolveOf) => ({ scenario, revision });

function howOf({ under, app }: Solve, seconds: number) {
  const onProgress = ({ doing, done, of, seconds: spent, value, bound }: ActProgress) =>
    under.note({
      ...{ doing, done, of, seconds: spent },
      ...(value !== undefined && { value }),
      ...(bound !== undefined && { bound }),
    });
  return { optimiser: app.ports.optimiser, seconds, signal: under.signal, onProgress };
}

type Recorded = Omit<
  Extract<CommandOf<'selection'>, { type: 'record-answer' }>,
  'type' | 'scenario' | 'revision' | 'solver' | 'standings'
>;

function record({ of, app }: Solve, answer: Recorded & { readonly standings?: readonly Standing[] }): Promise<unknown> {
  const { solver } = app.ports.optimiser;
  return give(app, of, { type: 'record-answer', ...ofSolve(of), standings: [], solver, ...answer });
}

async function give(app: App, { selection: id }: SolveOf, command: CommandOf<'selection'>): Promise<void> {
  await executeOrThrow(app, { aggregate: 'selection', id, command });
}

/** Who ended it, in words. */
async function stoppedBy({ of, app }: Solve): Promise<string> {
  const { state } = await app.states.current('selection', of.selection);
  const by = state.id === undefined ? undefined : scenarioOf(state, of.scenario)?.stopAsked?.by;
  return by === undefined
    ? 'It was stopped before everything was worked out.'
    : `${by} stopped it before everything was worked out.`;
}
