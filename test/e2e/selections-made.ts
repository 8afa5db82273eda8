/** Selections for the tests of access: one that the PMO prepares, and one that a board decides on. */
import { expect } from 'vitest';
import { restartName } from '#domain/reactions/execution-name.ts';
import { selectionExecution } from '#domain/reactions/selection.ts';
import { type TestHost, until } from '#test/support/host.ts';
import { askAs } from './ask-as.ts';

export interface ToChoose {
  readonly office: string;
  readonly keeper: string;
  readonly project: string;
  readonly board: string;
}

/** `selection`: with a scenario that is worked out. `solving`: one whose scenario is never done. `asked`: before the board. */
export interface MadeSelections {
  readonly selection: string;
  readonly solving: string;
  readonly asked: string;
}

export async function selectionsMade(host: TestHost, about: ToChoose): Promise<MadeSelections> {
  const selection = await opened(host, about);
  await workedOut(host, about, selection);
  const solving = await opened(host, about);
  await keptFromBeing(host, solving);
  await tell(host, about.keeper, `/v1/selections/${solving}/scenarios`, { name: 'As asked' });
  const asked = await opened(host, about);
  await workedOut(host, about, asked);
  const body = { scenario: 1, board: about.board, rule: { quorum: 2 } };
  await tell(host, about.keeper, `/v1/selections/${asked}/submit`, body);
  return { selection, solving, asked };
}

async function opened(host: TestHost, { office, keeper, project }: ToChoose): Promise<string> {
  const body = { office, name: 'Change', candidates: [{ project, cost: { 2027: 100_000 } }], budgets: { 2027: 150_000 } };
  return (await tell(host, keeper, '/v1/selections', body)).id;
}

async function workedOut(host: TestHost, { keeper }: ToChoose, id: string): Promise<void> {
  await tell(host, keeper, `/v1/selections/${id}/scenarios`, { name: 'As asked' });
  await until('the scenario is worked out', async () => {
    const { body } = await askAs(host, keeper, { method: 'GET', path: `/v1/selections/${id}` });
    return body.scenarios[0]?.status === 'solved';
  });
}

/** Executions under the names that its workflow would have: they find nothing to do, and a name is started once. */
async function keptFromBeing(host: TestHost, id: string): Promise<void> {
  const name = selectionExecution.scenario(id, 1, 1);
  const { workflows } = host.host.wired.ports;
  const input = { selection: 'none', scenario: 1, revision: 1 };
  for (const each of [name, ...[1, 2, 3, 4].map(restart => restartName(name, restart))])
    await workflows.start('scenario', each, input);
}

export async function tell(host: TestHost, who: string, path: string, body: unknown) {
  const answer = await askAs(host, who, { method: 'POST', path, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
