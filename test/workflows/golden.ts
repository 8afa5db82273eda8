/**
 * Golden histories: what the workflows entered, and what was remembered, in order, as a text file beside the tests. A change of either
 * shows as a diff; `UPDATE_GOLDEN=1` writes the files anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { LiveWorld } from '../support/in-memory-app.ts';

/** Insists that this world's history of a workflow is the one in `golden/NAME.txt`: with the streams of its project, unless others are named. */
export async function expectGolden(world: LiveWorld, name: string, workflow: string, streams?: readonly string[]): Promise<void> {
  const file = join(import.meta.dirname, 'golden', `${name}.txt`);
  const told = await historyOf(world, workflow, streams);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, told);
  expect(told).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${name}.txt: make it with UPDATE_GOLDEN=1`);
}

/** Each execution of the workflow with the states it entered, then every stream with its facts. */
async function historyOf(world: LiveWorld, workflow: string, asked?: readonly string[]): Promise<string> {
  const events = world.history.filter(event => event.workflow === workflow);
  const executions = [...Map.groupBy(events, event => event.execution)].map(([execution, own]) => {
    const lines = own.flatMap(({ at, type, state, error }) => {
      if (type === 'entered') return [`${at} ${state}`];
      if (type === 'failed') return [`${at} ${state === undefined ? '' : `${state} `}failed: ${error}`];
      return type === 'succeeded' ? [`${at} succeeded`] : [];
    });
    return [execution, ...lines.map(line => `  ${line}`)].join('\n');
  });
  const streams = await Promise.all((asked ?? (await ofProject(world))).map(stream => streamOf(world, stream)));
  return `${[...executions, ...streams].join('\n\n')}\n`;
}

async function ofProject(world: LiveWorld): Promise<readonly string[]> {
  const commits = await world.app.ports.facts.read('project/p1', 0);
  const reviews = commits.flatMap(commit =>
    (commit.facts as { type: string; review: string }[]).flatMap(fact =>
      fact.type === 'gate-requested' ? [`review/${fact.review}`] : [],
    ),
  );
  return ['project/p1', ...reviews];
}

async function streamOf(world: LiveWorld, stream: string): Promise<string> {
  const lines = (await world.commitsOf(stream)).map(
    ({ at, actor, facts }) => `  ${at} ${actor.id}: ${facts.map(fact => fact.type).join(', ')}`,
  );
  return [stream, ...lines].join('\n');
}
