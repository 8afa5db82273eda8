/** The facts of the stored samples, as mails are written for them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Commit } from '#domain/history/commit.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import type { ReactionContext } from '#domain/reactions/reaction.ts';

type Entry = Pick<Commit, 'at' | 'actor' | 'seq'> & { readonly facts: readonly { readonly type: string }[] };

/** The facts of the stored samples of an aggregate, each with its entry: every kind of fact is there (test/domain/stored-facts.test.ts). */
export function samplesOf(aggregate: string) {
  const folder = new URL('../domain/samples/', import.meta.url);
  const files = readdirSync(folder).filter(name => name.startsWith(`${aggregate}.v2.`));
  const histories = files.flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { entries: Entry[] }[]);
  return histories.flatMap(({ entries }) =>
    entries.flatMap(({ facts, ...entry }) => facts.flatMap(asMailed).map(fact => ({ ...entry, fact }))),
  );
}

/** The fact, and as it is when a mail is written for it alone: a call that ended without a selection, a ballot cast for somebody else. */
function asMailed(fact: Entry['facts'][number]): Entry['facts'][number][] {
  if (fact.type === 'call-over') return [fact, { ...fact, selection: undefined } as typeof fact];
  const { ballot } = fact as { ballot?: object };
  return fact.type === 'selection-ballot-cast' ? [fact, { ...fact, ballot: { ...ballot, by: 'pmo' } } as typeof fact] : [fact];
}

/** A duty that waits in the project, and a need that is on its file: of others nobody is told. */
export function inProject(fact: Entry['facts'][number], project: ReactionContext['project']) {
  const { duty, need } = fact as { duty?: string; need?: string };
  const [waiting] = projectDuties(project);
  const stated = { need: need ?? '', project: project.id, title: 'Harbour', what: 'The quay is dry.', by: '2030-01-01' } as const;
  return {
    fact: duty !== undefined && waiting ? { ...fact, duty: waiting.key } : fact,
    project: need === undefined ? project : { ...project, needs: [stated] },
  };
}
