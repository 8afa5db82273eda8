/** All dependencies of an office together: how each stands, once what its giver itself waits for is looked at, too. */
import type { Instant } from '../../values/time.ts';
import { type GiverNow, type OpenDependency, type Standing, standingAlone } from './dependencies.ts';
import { chainsBehind, cyclesAmong } from './dependency-chains.ts';
import type { LinkStanding } from './dependency-graph.ts';

export interface PlacedDependency extends OpenDependency {
  readonly id: string;
  /** The project that needs it. */
  readonly taker: string;
  /** The giver as it stands now; absent where it is not a project that the reader may see. */
  readonly giverNow?: GiverNow | undefined;
}

/** A project of a chain; the last may be a giver that is named in words alone. */
export type InChain = { readonly project: string } | { readonly words: string };

export interface StandingInChain extends Standing {
  /** From its giver to whom something late is to come from. */
  readonly chain?: readonly InChain[] | undefined;
}

export interface StandingsTogether {
  readonly of: (id: string) => StandingInChain;
  /** Projects that wait for each other: each needs something of the next, the last of the first. */
  readonly cycles: readonly (readonly string[])[];
}

export function standingsTogether(all: readonly PlacedDependency[], now: Instant): StandingsTogether {
  const alone = new Map(all.map(one => [one.id, standingAlone(one, one.giverNow, now)]));
  const nodes = new Map<string, InChain>();
  const links = all.map((one): LinkStanding => {
    const { id, taker } = one;
    const node = giverOf(one);
    const giver = 'project' in node ? node.project : `~${id}`;
    nodes.set(giver, node);
    return { id, taker, giver, late: alone.get(id)?.standing === 'late' };
  });
  const chainOf = chainsBehind(links);
  const linkOf = new Map(links.map(link => [link.id, link]));
  return {
    of: id => {
      const link = linkOf.get(id);
      const chain = link && chainOf(link)?.flatMap(node => nodes.get(node) ?? []);
      return chain ? { standing: 'doubtful', why: 'giver-waits', chain } : (alone.get(id) ?? { standing: 'undated' });
    },
    cycles: cyclesAmong(links),
  };
}

/** A project that the reader may not see is only the words of whoever wrote the dependency. */
function giverOf({ giver, giverNow, from }: PlacedDependency): InChain {
  return giver !== undefined && giverNow !== undefined ? { project: giver } : { words: from };
}
