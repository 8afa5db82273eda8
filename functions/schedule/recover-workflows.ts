/**
 * Sends a project's workflows on if they do not go on although they should (a lost callback, an execution that failed or never began): resumes the
 * wait once more, else runs the workflow again from its first state. Harmless when nothing was lost (P9), so what runs under a name that
 * an earlier version gave is not looked for: it is run again once under its name of today.
 */
import { dueSince } from '#domain/call/course/step.ts';
import { closureStep } from '#domain/project/closure/steps.ts';
import type { ProjectState } from '#domain/project/state.ts';
import { executionName, restartName } from '#domain/reactions/execution-name.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import type { SelectionWork } from '#views/selections.ts';
import { type WorkflowUnderWay, workflowsUnderWay } from '#views/under-way.ts';
import type { App } from '../kit/app.ts';
import { minutesBeforeRestart, mostRestarts, nameOfWork } from '../kit/executions-due.ts';
import { log } from '../kit/log.ts';
import { resume } from '../kit/resume.ts';

/** `waits`: for people, and its execution runs. `later`: it should move, and it is too early to say that it does not. */
export type Recovery = 'waits' | 'later' | 'resumed' | 'restarted' | 'failed';

/** Whether something had to be done, or could not be. */
export const counted = (look: Recovery): look is 'resumed' | 'restarted' | 'failed' => look !== 'waits' && look !== 'later';

/** A minute, in days: what is younger is not run again, for its execution may be on its way. */
export const minute = 1 / 1440;

/** Ten seconds, in days: who resumes a younger decision may only have been faster than the stream, which is no loss to be counted. */
const onItsWay = minute / 6;

/**
 * Looks at every workflow of a project, one of which was last started or resumed at the instant `pushed`, if that is known. What cannot be
 * looked at or sent on is logged, and does not hold up the others.
 */
export async function recoverWorkflows(
  project: string,
  app: App,
  pushed?: Instant,
): Promise<readonly { look: Recovery; row?: WorkflowUnderWay }[]> {
  try {
    const { state } = await app.states.current('project', project);
    return await Promise.all(
      workflowsUnderWay(state).map(async row => {
        const work = await workOf(row, state, app);
        return { row, look: await recover({ ...work, pushed: pushed ?? work.since }, app) };
      }),
    );
  } catch (error) {
    log.error('a workflow could not be sent on', { project, error: error as Error });
    return [{ look: 'failed' }];
  }
}

/** A wait that should be over is ended however young that is: ending it twice does no harm. To run again waits for a minute. */
export async function recover(work: Work & { pushed: Instant }, app: App): Promise<Recovery> {
  const now = app.ports.clock.now();
  const isOld = (since: Instant | undefined, age: number) => since !== undefined && since <= addDays(now, -age);
  if (work.due !== undefined && (await endWait(work, app))) return isOld(work.due, onItsWay) ? 'resumed' : 'later';
  if (!isOld(work.since, minute) || !isOld(work.pushed, minute)) return 'later';
  const execution = await runAgain(work, { due: isOld(work.due, minute), app });
  if (execution !== 'runs') return execution;
  return work.people ? 'waits' : 'later';
}

async function endWait({ wait }: Work, app: App): Promise<boolean> {
  return wait !== undefined && (await resume(wait, app)) === 'resumed';
}

/** The same for the workflow of a call. */
export async function recoverCall(id: string, app: App, pushed?: Instant): Promise<Recovery> {
  try {
    const { state } = await app.states.current('call', id);
    if (state.id === undefined) return 'waits';
    if (state.status === 'ended') return (await resume(waitFor.call(id), app)) === 'resumed' ? 'resumed' : 'waits';
    const due = dueSince(state, app.ports.clock.now());
    const name = executionName('call', id);
    const since = state.announcedAt;
    const work: Work = {
      workflow: 'call',
      name,
      input: { call: id },
      since,
      people: due === undefined,
      wait: waitFor.call(id),
      due,
    };
    return await recover({ ...work, pushed: pushed ?? since }, app);
  } catch (error) {
    log.error('the workflow of a call could not be sent on', { call: id, error: error as Error });
    return 'failed';
  }
}

export interface Work {
  readonly workflow: WorkflowUnderWay['workflow'] | 'call' | SelectionWork['workflow'];
  readonly name: string;
  readonly input: Record<string, unknown>;
  /** When it was asked for. */
  readonly since: Instant;
  /** Whether it is people's turn. */
  readonly people: boolean;
  /** Where it waits for people. */
  readonly wait?: string;
  /** Since when people have done their part and the wait should be over. */
  readonly due?: Instant | undefined;
}

async function workOf(row: WorkflowUnderWay, state: ProjectState, app: App): Promise<Work> {
  const { workflow, since, ...input } = row;
  const { project } = row;
  const name = nameOfWork(row);
  if (row.workflow === 'intake') return { workflow, input, name, since, people: false };
  if (row.workflow === 'gate-review') {
    const review = (await app.states.current('review', row.review)).state;
    const people = review.id !== undefined && review.route === 'board' && review.outcome === undefined;
    return { workflow, input, name, since, people, wait: waitFor.round(row.review), due: review.outcome?.at };
  }
  const { step } = closureStep(state, row.number, app.ports.clock.now());
  const people = step === 'ask-customer' || step === 'await-board';
  const wait = waitFor.closure(project, row.number);
  return { workflow, input, name, since, people, wait, due: people ? undefined : state.changedAt };
}

/** One that runs is left alone, unless it is overdue: then whatever it waits for does not come. */
async function runAgain(
  work: Work & { pushed: Instant },
  { due, app }: { due: boolean; app: App },
): Promise<'runs' | 'later' | 'restarted'> {
  const { workflow, name } = work;
  const { workflows, clock } = app.ports;
  if (!due && (await workflows.status(workflow, name)) === 'running') return 'runs';
  const from = lastAsked(work, due);
  for (let restart = 1; restart <= mostRestarts; restart += 1) {
    if (clock.now() < addDays(from, minute * minutesBeforeRestart(restart))) return 'later';
    const again = restartName(name, restart);
    const status = await workflows.status(workflow, again);
    if (status === 'absent') return start(work, again, app);
    if (status === 'running' && !due) return 'runs';
  }
  return 'later';
}

/** Since when it should have gone on, or when it was last pushed, whichever is later. */
function lastAsked({ due, since, pushed }: Work & { readonly pushed: Instant }, overdue: boolean): Instant {
  const asked = overdue ? (due ?? since) : since;
  return pushed > asked ? pushed : asked;
}

async function start({ workflow, input }: Work, name: string, { ports }: App): Promise<'restarted' | 'later'> {
  return (await ports.workflows.start(workflow, name, input)) === 'started' ? 'restarted' : 'later';
}
