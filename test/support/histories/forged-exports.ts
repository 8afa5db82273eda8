/** Exports in the hands of a forger who can compute every digest anew, and a history worth forging. */
import type { NamedExport } from '#domain/verification/exported.ts';
import { must, openRoundWorld, type World } from '../fixtures.ts';
import { delegate, say } from '../round-acts.ts';
import { sealed } from './exported.ts';

// biome-ignore lint/suspicious/noExplicitAny: a forger changes whatever stands there
export type Any = any;
export interface Entry {
  at: string;
  actor: { kind: string; id: string };
  facts: Any[];
}

/** The export with the entries of these histories in a forger's hands, sealed anew. */
export function forged(exported: NamedExport, kind: string, change: (entries: Entry[]) => void): NamedExport {
  const streams = exported.streams.map(({ stream, commits }) => {
    const entries = structuredClone(commits) as unknown as Entry[];
    if (stream.startsWith(kind)) change(entries);
    return sealed(stream, entries);
  });
  return { ...exported, streams };
}

/** Changes the first fact of a type, and the entry that holds it. */
export const fact = (type: string, change: (fact: Any, entry: Entry) => void) => (entries: Entry[]) => {
  const entry = entries.find(({ facts }) => facts.some(other => other.type === type));
  if (!entry) throw new Error(`the history has no ${type}`);
  change(
    entry.facts.find(other => other.type === type),
    entry,
  );
};

/** Two gates: the first passed on a condition that was met since, the second decided by a majority with a delegate's ballot. */
export function decidedTwice(): World {
  const world = openRoundWorld();
  const wish = { text: 'Sign the contract', due: '2026-04-30', owner: 'manager' as const };
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'If signed.', conditions: [wish] }, member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
  must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
  delegate(world, 'gina', 'dora');
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  const review = world.project.state.open?.review ?? '';
  must(world.toRound({ type: 'open-round', review }));
  must(world.toRound(say('hold'), 'gail'));
  must(world.toRound(say('hold', 'gina'), 'dora'));
  must(world.toRound(say('hold'), 'gus'));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}
