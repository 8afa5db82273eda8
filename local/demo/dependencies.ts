/**
 * What projects of the demonstration need of each other (docs/demo.md): entries of their registers, written by their manager. All of it is fiction: the published facts name no
 * dependencies. Safe to run again from its first line, on another day, too: what stands in a register already is not written again.
 */
import { sha256 } from '#domain/history/digest.ts';
import { addDays, dateOf, type Instant } from '#domain/values/time.ts';
import { demoProjects } from './facts.ts';
import type { Played } from './play.ts';
import type { Send } from './send.ts';

export interface DemoDependency {
  /** The title of the project that needs it. */
  readonly taker: string;
  /** The title of the project that gives it; whoever is not a project of the office is named in words alone. */
  readonly giver: string;
  readonly dependency: string;
  /** In how many days from the day of the seeding it is needed. */
  readonly neededIn: number;
  /** In how many it is expected; left out where nobody has said. */
  readonly expectedIn?: number;
}

/** A chain of three whose last is late; one whose giver ends only after the day; two in time, one of them from outside. */
export const demoDependencies: readonly DemoDependency[] = [
  {
    taker: 'Universal Credit Programme',
    giver: 'GOV UK Verify',
    dependency: 'Who a claimant is, checked online',
    ...{ neededIn: 240, expectedIn: 210 },
  },
  {
    taker: 'GOV UK Verify',
    giver: 'Immigration Platform Technologies (IPT)',
    dependency: 'Immigration status, asked for by document',
    ...{ neededIn: 180, expectedIn: 165 },
  },
  {
    taker: 'Immigration Platform Technologies (IPT)',
    giver: 'Home Office Biometrics (HOB) Programme',
    dependency: 'Matching of fingerprints as a service',
    ...{ neededIn: 90, expectedIn: 150 },
  },
  {
    taker: 'Government Hubs Programme',
    giver: 'NCA Transformation Portfolio',
    dependency: 'How many desks move into each hub',
    neededIn: 120,
  },
  {
    taker: 'East Coast Mainline Programme',
    giver: 'Great Western Route Modernisation',
    dependency: 'The overhead line teams',
    ...{ neededIn: 200, expectedIn: 170 },
  },
  {
    taker: 'Priority School Building Programme 2',
    giver: 'The local planning authorities',
    dependency: 'Consent for the last four sites',
    neededIn: 150,
  },
];

interface Among {
  /** What was played so far. */
  readonly played: readonly Played[];
  /** From when days are counted. */
  readonly now: Instant;
  /** Only those of this title, as soon as both of their projects were played; all of them when left out. */
  readonly of?: string;
}

/** Writes them into the registers. Throws when an entry is refused. */
export async function playDependencies(send: Send, { played, now, of }: Among): Promise<void> {
  const idOf = new Map(played.map(({ title, id }) => [title, id]));
  const isThere = (title: string) => idOf.has(title) || !demoProjects.some(project => project.title === title);
  const dayIn = (days: number) => dateOf(addDays(now, days));
  for (const { taker, giver, dependency, neededIn, expectedIn } of demoDependencies) {
    const id = idOf.get(taker);
    if (id === undefined || !isThere(giver) || (of !== undefined && taker !== of && giver !== of)) continue;
    const path = `/v1/projects/${id}`;
    const { body: shown } = await send('manager', { method: 'GET', path });
    const entries = (shown.registers?.dependencies ?? []) as readonly { readonly dependency: string }[];
    if (entries.some(entry => entry.dependency === dependency)) continue;
    const entry = {
      dependency,
      on: giver,
      ...(idOf.has(giver) && { project: idOf.get(giver) }),
      due: dayIn(neededIn),
      ...(expectedIn !== undefined && { forecast: dayIn(expectedIn) }),
      owner: 'manager',
    };
    const { status, body } = await send('manager', {
      method: 'POST',
      path: `${path}/registers`,
      body: { registers: { dependencies: { add: [entry] } } },
      key: `demo-dependency-${sha256(JSON.stringify([id, entry])).slice(0, 24)}`,
    });
    if (status >= 400) throw new Error(`${taker} needs ${dependency}: ${body.detail}`);
  }
}
