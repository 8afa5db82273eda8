/**
 * Finds workflows that do not go on although they should (a lost callback, an execution that failed or never began) and sends them on
 * (P9): resumes the wait once more, else runs the workflow again from its first state. Harmless when nothing was lost.
 * One that cannot be sent on is logged and does not hold up the others.
 */

import { closureStep } from '#domain/project/closure.ts';
import { executionName, waitFor } from '#domain/reactions.ts';
import { addDays, type Instant } from '#domain/time.ts';
import type { ScheduleDoor } from '../kit/door.ts';
import type { House } from '../kit/house.ts';
import { log } from '../kit/log.ts';
import { resume } from '../kit/resume.ts';
import { lists, type UnderWay } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';

/** A minute: what is younger is on its way. */
const minute = 1 / 1440;

export const door: ScheduleDoor = {
  summary: 'Send workflows on that do not go on although they should',
  async handle(house) {
    const counts = { underWay: 0, resumed: 0, restarted: 0, failed: 0 };
    const before = addDays(house.ports.clock.now(), -minute);
    for await (const { body } of everyRow(house, lists.underWay())) {
      counts.underWay += 1;
      try {
        const done = await sentOn(body as UnderWay, before, house);
        if (done) counts[done] += 1;
      } catch (error) {
        counts.failed += 1;
        log.error('a workflow could not be sent on', { ...(body as UnderWay), error: error as Error });
      }
    }
    return counts;
  },
};

async function sentOn(row: UnderWay, before: Instant, house: House): Promise<'resumed' | 'restarted' | undefined> {
  const work = await workOf(row, house);
  if (!work || work.since > before) return undefined;
  const due = work.due !== undefined && work.due <= before;
  if (due && work.wait !== undefined && (await resume(work.wait, house)) === 'resumed') return 'resumed';
  return (await ranAgain(work, { due, house })) ? 'restarted' : undefined;
}

interface Work {
  readonly workflow: UnderWay['workflow'];
  readonly name: string;
  readonly input: Record<string, unknown>;
  /** When it was asked for. */
  readonly since: Instant;
  /** Where it waits for people. */
  readonly wait?: string;
  /** Since when nobody has to do anything but the workflow itself; absent while it waits for people. */
  readonly due?: Instant | undefined;
}

/** What is true of it now; nothing when it is over (rows may be a moment old). */
async function workOf(row: UnderWay, house: House): Promise<Work | undefined> {
  const { workflow, ...input } = row;
  const { state } = await house.ledger.fresh('project', row.project);
  if (row.workflow === 'intake') {
    if (state.status !== 'submitted' || state.revision !== row.revision) return undefined;
    return { workflow, input, name: executionName('intake', row.project, String(row.revision)), since: state.changedAt };
  }
  if (row.workflow === 'gate-review') {
    if (state.open?.review !== row.review) return undefined;
    const { outcome } = (await house.ledger.fresh('review', row.review)).state;
    const name = executionName('gate-review', row.review);
    return { workflow, input, name, since: state.open.since, wait: waitFor.round(row.review), due: outcome?.at };
  }
  const { closure } = state;
  if (state.status !== 'closing' || closure?.number !== row.number) return undefined;
  const { step } = closureStep(state, row.number, house.ports.clock.now());
  const due = step === 'ask-customer' || step === 'await-board' ? undefined : state.changedAt;
  const name = executionName('closure', row.project, String(row.number));
  return { workflow, input, name, since: closure.askedAt, wait: waitFor.closure(row.project, row.number), due };
}

/** Restarts at most; each waits twice as long after the one before as that did, from a minute to years. */
const mostRestarts = 20;

/** One that runs is left alone, unless it is overdue: then whatever it waits for does not come. */
async function ranAgain(work: Work, { due, house }: { due: boolean; house: House }): Promise<boolean> {
  const { workflow, name, input } = work;
  const { workflows, clock } = house.ports;
  if (!due && (await workflows.status(workflow, name)) === 'running') return false;
  const from = due ? (work.due ?? work.since) : work.since;
  for (let restart = 1; restart <= mostRestarts; restart += 1) {
    if (clock.now() < addDays(from, minute * 2 ** (restart - 1))) return false;
    const again = `${name.slice(0, 74)}-r${restart}`;
    const status = await workflows.status(workflow, again);
    if (status === 'absent') return (await workflows.start(workflow, again, input)) === 'started';
    if (status === 'running' && !due) return false;
  }
  return false;
}
