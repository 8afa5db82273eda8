/**
 * One project's life as a script that may be run from the start at any time: every command has its key, and every step waits for what the
 * workflows make of it. Run again after a crash, it goes on where the last run was.
 */
import type { AggregateName, CommandOf, StateOf } from '#domain/aggregates.ts';
import { executionName } from '#domain/reactions/execution-name.ts';
import type { App } from '#functions/kit/app.ts';
import type { StateStore } from '#functions/kit/state-store.ts';
import { person, system } from '#test/support/given.ts';
import { boards, gateModel, goals, people, proposal } from '#test/support/standards.ts';
import type { AcknowledgedCommits } from '../support/acknowledged-commits.ts';

export const project = 'p1';
export const reviews = ['p1.g1.1', 'p1.g2.1', 'p1.end.1'] as const;
export const executions = [
  ['intake', executionName('intake', project, '1')],
  ['gate-review', executionName('gate-review', reviews[0])],
  ['gate-review', executionName('gate-review', reviews[1])],
  ['gate-review', executionName('gate-review', reviews[2])],
  ['closure', executionName('closure', project, '1')],
] as const;

export interface Stage {
  readonly app: App;
  /** Reads states past the watched ports, so that waiting is no point of the life. */
  readonly onlooker: StateStore;
  readonly acks: AcknowledgedCommits;
}

/** Milliseconds that one step may take. */
const patience = 30_000;

export async function live(stage: Stage): Promise<void> {
  const tell = teller(stage);
  const state = () => stage.onlooker.current('project', project).then(folded => folded.state);
  const until = (what: string, done: (now: StateOf<'project'>) => boolean) => waitFor(what, async () => done(await state()));
  const round = async (review: string) => {
    await waitFor(`${review} is open`, async () => (await stage.onlooker.current('review', review)).seq > 0);
    for (const member of ['gail', 'greg', 'gina'])
      await tell('review', review, { type: 'cast-ballot', outcome: 'go', conditions: [] }, member);
    await until(`${review} is recorded`, now => now.gates?.some(gate => gate.review === review) ?? false);
  };
  await foundOffice(tell);
  await tell('project', project, { type: 'submit-proposal', project, proposal: proposal() }, 'sonia');
  await until('it is admitted', now => now.status !== undefined && now.status !== 'submitted');
  const evidence = { kind: 'business-case', title: 'Outline case', link: 'https://example.org/case' };
  await tell('project', project, { type: 'add-evidence', evidence }, 'sonia');
  await tell('project', project, { type: 'request-gate', gate: 'g1' }, 'manu');
  await round('p1.g1.1');
  await tell('project', project, { type: 'file-report', report }, 'manu');
  await tell('project', project, { type: 'request-gate', gate: 'g2' }, 'manu');
  await round('p1.g2.1');
  await tell('project', project, { type: 'report-closure', report: { summary: 'Delivered.', benefits: [], lessons } }, 'manu');
  await tell('project', project, { type: 'answer-closure', accepted: true }, 'carl');
  await round('p1.end.1');
  await until('it is closed', now => now.status === 'closed');
}

/** Half as dear again as planned: an alert. */
const report = { forecast: 150_000_000, milestones: [], kpis: [], risks: [], communication: [] };
const lessons = [{ title: 'Ask early', text: 'The customer knew.', tags: [] }];

type Tell = <N extends AggregateName>(aggregate: N, id: string, command: CommandOf<N>, by?: string) => Promise<void>;

async function foundOffice(tell: Tell): Promise<void> {
  const office = {
    id: 'pmo',
    name: 'Transformation office',
    currency: 'GBP' as const,
    people: people.map(entry => ({ ...entry })),
  };
  await tell('office', 'pmo', { type: 'found-office', ...office });
  await tell('office', 'pmo', { type: 'set-goals', ...goals }, 'petra');
  await tell('office', 'pmo', { type: 'set-boards', boards: [...boards] }, 'petra');
  await tell('office', 'pmo', { type: 'publish-gate-model', model: gateModel(), default: true }, 'petra');
}

/** Gives the script's commands in turn, each under its own key, and notes what was acknowledged. */
function teller({ app, acks }: Stage): Tell {
  let given = 0;
  return async (aggregate, id, command, by) => {
    given += 1;
    const key = `step-${given}`;
    const answer = await app.execute({ aggregate, id, command, key, actor: by === undefined ? system : person(by) });
    // The office is founded by the host, whose requests are not remembered by their keys.
    if ('refusal' in answer && answer.refusal.code === 'already-exists') return;
    if ('refusal' in answer) throw new Error(`${command.type} was refused: ${answer.refusal.message}`);
    const { commit } = answer;
    if (commit) acks.note({ stream: commit.stream, seq: commit.seq, digest: commit.digest, key });
  };
}

async function waitFor(what: string, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`stuck: waited in vain until ${what}`);
    await new Promise(resolve => setTimeout(resolve, 2));
  }
}
