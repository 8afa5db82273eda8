/**
 * Every task that a workflow may ask for: what its state passes, and what the next state sees. The handlers are in functions/tasks.ts.
 * A result is made from facts and not checked again; its schema gives the handler its type.
 */
import * as z from 'zod';
import { callSteps } from '#domain/call/course/step.ts';
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import { duplicateSchema } from '#domain/project/intake/score.ts';
import { selectionSteps } from '#domain/selection/submission/schedule.ts';

interface TaskShape {
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly input: z.ZodObject;
  readonly result: z.ZodObject;
  /** Done by the function of the optimiser, which has more memory and more time. */
  readonly byOptimiser?: true;
  /** Asked by executions alone that began under an earlier version of their workflow. */
  readonly formerly?: true;
  /** Asked by an operator of the deployment (docs/operations.md), by no workflow. */
  readonly byOperator?: true;
}

const revision = z.object({ project: z.string(), revision: z.int() });
const round = z.object({ project: z.string(), review: z.string() });
const closure = z.object({ project: z.string(), number: z.int() });
const call = z.object({ call: z.string() });
const solve = z.object({ selection: z.string(), scenario: z.int(), revision: z.int() });
const asked = z.object({ selection: z.string(), number: z.int() });
/** The workflow needs to know only that it is done. */
const done = z.object({});
const token = z.string().min(1);
const closureSteps = [
  'ask-customer',
  'remind-customer',
  'ask-board',
  'await-board',
  'archive',
  'close',
  'returned',
  'closed',
] as const;

/** What comes next in a round or in a closure, and for how many seconds nothing is due. */
const roundStep = z.object({
  step: z.enum(['ask', 'remind', 'escalate', 'close', 'ended', 'refused']),
  seconds: z.number(),
  number: z.int(),
});
/** The same of a call, and of a question to a board about a scenario. */
const callStep = z.object({ step: z.enum(callSteps), seconds: z.number() });
const selectionStep = z.object({ step: z.enum(selectionSteps), seconds: z.number(), times: z.int() });
const closureStep = z.object({ step: z.enum(closureSteps), seconds: z.number(), times: z.int() });

export const tasks = {
  'score-proposal': {
    summary: 'Score a revision of a proposal',
    formerly: true,
    input: revision,
    result: z.object({ total: z.number() }),
  },
  'find-duplicates': {
    summary: 'Find likely duplicates of a proposal',
    formerly: true,
    input: revision,
    result: z.object({ duplicates: z.array(duplicateSchema) }),
  },
  'screen-proposal': {
    summary: 'Score a revision of a proposal, look for likely duplicates, and admit, return or decline it',
    input: revision.extend({ duplicates: z.array(duplicateSchema).optional() }),
    result: z.object({ verdict: z.enum(['admitted', 'returned', 'declined', 'superseded']) }),
  },
  'open-round': {
    summary:
      'Open a round: freeze pack, roster, rule and deadline; decide and record one that asks no board, tell the project of one that is refused',
    input: round,
    result: roundStep.extend({ route: z.enum(['board', 'auto', 'refused']), reason: z.string() }),
  },
  'refuse-round': {
    summary: 'Note on the project that no round could be opened',
    formerly: true,
    input: round.extend({ reason: z.string() }),
    result: done,
  },
  'round-step': {
    summary: 'Say what is due in a round',
    input: round,
    result: roundStep,
  },
  'await-decision': { summary: 'Wait for the decision of a board', input: round.extend({ token }), result: done },
  'remind-members': { summary: 'Remind members who have not voted', input: round.extend({ number: z.int() }), result: roundStep },
  'escalate-round': { summary: 'Escalate a round whose deadline is near', input: round, result: roundStep },
  'close-round': { summary: 'Tally a round at its deadline, or an automatic one at once', input: round, result: done },
  'record-outcome': {
    summary: 'Record the outcome of a round on its project',
    input: round,
    result: z.object({ status: z.string(), stage: z.string().nullable() }),
  },
  'closure-step': {
    summary: 'Say what is due in closing a project',
    input: closure,
    result: closureStep,
  },
  'await-closure': { summary: 'Wait for the customer or the closing review', input: closure.extend({ token }), result: done },
  'remind-customer': {
    summary: 'Remind the customer to accept the result',
    input: closure.extend({ times: z.int() }),
    result: closureStep,
  },
  'request-closing-review': { summary: 'Ask for the closing review', input: closure, result: closureStep },
  'archive-project': { summary: 'Archive the history of a project and close it', input: closure, result: done },
  'close-project': { summary: 'Close a project', input: closure, result: done },
  'call-step': {
    summary: 'Say what is due in a call for proposals',
    input: call,
    result: callStep,
  },
  'await-call': { summary: 'Wait until something is due in a call', input: call.extend({ token }), result: done },
  'start-call': {
    summary: 'Start a call on its opening day, with the proposals that waited for it',
    input: call,
    result: callStep,
  },
  'close-call': { summary: 'Close a call on its closing day', input: call, result: callStep },
  'open-assessments': { summary: 'Ask the panels of a call to rate its proposals', input: call, result: callStep },
  'remind-assessors': { summary: 'Remind assessors who have not rated', input: call, result: callStep },
  'end-assessments': {
    summary: 'Bring ratings to light on their day, and end assessments that are due',
    input: call,
    result: callStep,
  },
  'rank-call': { summary: 'Rank the proposals of a call', input: call, result: callStep },
  'end-call': { summary: 'End a call that is decided, or whose last day has come', input: call, result: callStep },
  'solve-scenario': {
    summary: 'Work out a scenario of a selection: its best set, then everything beside it',
    byOptimiser: true,
    input: solve.extend({ effort: z.enum(['best', 'explore']) }),
    result: z.object({ next: z.enum(['go-on', 'done']) }),
  },
  'fail-scenario': { summary: 'Note that a scenario could not be worked out', input: solve, result: done },
  'selection-step': {
    summary: 'Say what is due in a selection that went to a board',
    input: asked,
    result: selectionStep,
  },
  'await-selection': { summary: 'Wait for the decision of a board on a scenario', input: asked.extend({ token }), result: done },
  'remind-board': {
    summary: 'Remind members who have not voted on a scenario',
    input: asked.extend({ times: z.int() }),
    result: selectionStep,
  },
  'escalate-selection': { summary: 'Escalate a selection whose deadline is near', input: asked, result: selectionStep },
  'close-selection': { summary: 'Tally the ballots on a scenario at the deadline', input: asked, result: selectionStep },
  'tell-projects': { summary: 'Tell each candidate how a selection ended for it', input: asked, result: selectionStep },
  'found-office': {
    summary: 'Found an office below no other',
    byOperator: true,
    input: foundOfficeSchema.omit({ parent: true }),
    result: z.object({ office: z.string(), entry: z.int() }),
  },
} as const satisfies Readonly<Record<string, TaskShape>>;

export type Tasks = typeof tasks;
export type TaskId = keyof Tasks;
export type TaskInput<Id extends TaskId> = z.output<Tasks[Id]['input']>;
export type TaskResult<Id extends TaskId> = z.input<Tasks[Id]['result']>;

/** The tasks that workflows ask for. */
export const workflowTasks: readonly string[] = Object.entries<TaskShape>(tasks).flatMap(([id, row]) =>
  row.byOperator || row.formerly ? [] : [id],
);
