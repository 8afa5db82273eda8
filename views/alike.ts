/**
 * What projects of an office are compared by: a row for each project (key: `PROJECT`), and under each telling stem of its title and aims where
 * that row stands. Reads grow with the words of the question, not with the portfolio.
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { Duplicate } from '#domain/project/intake/score.ts';
import { type Proposal, totalCost } from '#domain/project/proposal.ts';
import type { Project, ProjectStatus } from '#domain/project/state.ts';
import { aimsOf, type Because, becauseOf, type Comparable, type Likeness, likeness } from '#domain/scoring/likeness.ts';
import { titleStems } from '#domain/scoring/words.ts';
import { knownOf, lastKnownOf } from '#domain/values/known.ts';
import { type Index, indexRow, readIndexHeads } from './index-list.ts';
import { type List, rowIn } from './list.ts';
import { projectStatuses } from './projects.ts';

export const comparableRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(projectStatuses),
  aims: z.array(z.string()),
  department: z.string().optional(),
  goals: z.array(z.string()),
  cost: z.number().optional(),
});
type ComparableRow = z.output<typeof comparableRowSchema>;

export function comparablesOf(office: string): List<ComparableRow> {
  return { name: `alike/${office}`, schema: comparableRowSchema };
}

export function projectsByStem(office: string, stem: string): Index<ComparableRow> {
  return { name: `stems/${office}/${stem}`, of: comparablesOf(office), ordered: false };
}

/** What of a proposal is compared. A draft may leave out what it does not have yet. */
export function comparable(
  proposal: Pick<Proposal, 'title'> &
    Partial<Pick<Proposal, 'problem' | 'aims' | 'department' | 'contributions' | 'costs' | 'withheld'>>,
): Comparable {
  const { title, problem, aims, department, contributions = [], costs = [], withheld = [] } = proposal;
  return {
    title,
    aims: aimsOf([problem, aims]),
    department,
    goals: contributions.filter(({ points }) => points > 0).map(({ goal }) => goal),
    cost: totalCost({ costs, withheld }),
  };
}

/** A proposal stays the same in most commits of its project, and so does what it is compared by, and is looked up by. */
const comparedBy = knownOf((proposal: Proposal): Comparable => comparable(proposal));

export function comparableRows({ id, office, proposal, status }: Project): ViewRow[] {
  const compared = comparedBy(proposal);
  return [rowIn(comparablesOf(office), id, { id, status, ...compared, aims: [...compared.aims], goals: [...compared.goals] })];
}

const stemRowsBy = lastKnownOf((proposal: Proposal, office: string, id: string): readonly ViewRow[] =>
  Object.freeze(stemsLookedUp(comparedBy(proposal)).map(stem => indexRow(projectsByStem(office, stem), id))),
);

export function stemRows({ id, office, proposal }: Project): readonly ViewRow[] {
  return stemRowsBy(proposal, office, id);
}

/** Stems by which a project is looked up: of its title, and the longest of its aims, since long words are rare ones. */
const mostOfTitle = 12;
const mostOfAims = 8;
/** Projects looked at for each; those that share only very common words are not alike. */
const mostPerStem = 50;

function stemsLookedUp({ title, aims }: Comparable): string[] {
  const long = [...aims].sort((left, right) => right.length - left.length || left.localeCompare(right)).slice(0, mostOfAims);
  return [...new Set([...titleStems(title).slice(0, mostOfTitle), ...long])];
}

export interface Alike extends Pick<Likeness, 'duplicate' | 'related'> {
  readonly project: string;
  readonly title: string;
  readonly status: ProjectStatus;
  /** What they have in common. */
  readonly because: readonly Because[];
}

/** From this share on a project is named as alike or as related. */
const leastAlike = 0.3;
const leastRelated = 0.45;
const mostAlike = 10;

/** Up to ten projects of an office that may be the same or have much in common, the most alike first. Declined ones do not count. */
export async function alikeProjects(
  views: ViewStore,
  { office, about, except }: { readonly office: string; readonly about: Comparable; readonly except?: string | undefined },
): Promise<Alike[]> {
  const found = new Map<string, ComparableRow>();
  const where = ({ id, status }: ComparableRow) => id !== except && status !== 'declined' && status !== 'withdrawn';
  const stems = stemsLookedUp(about).map(stem => projectsByStem(office, stem));
  for (const { items } of await readIndexHeads(views, stems, { limit: mostPerStem, where }))
    for (const row of items) found.set(row.id, row);
  return [...found.values()]
    .map(row => ({ row, alike: likeness(about, row) }))
    .filter(({ alike: { duplicate, related } }) => duplicate >= leastAlike || related >= leastRelated)
    .sort((left, right) => weight(right.alike) - weight(left.alike) || left.row.id.localeCompare(right.row.id))
    .slice(0, mostAlike)
    .map(({ row: { id: project, title, status }, alike: { duplicate, related, shares } }) => {
      return { project, title, status, duplicate, related, because: becauseOf(shares) };
    });
}

function weight({ duplicate, related }: Pick<Likeness, 'duplicate' | 'related'>): number {
  return Math.max(duplicate, related);
}

/** Those that may be the same, as intake stores and asks about them. */
export function likelyDuplicates(alike: readonly (Alike & Pick<Duplicate, 'office'>)[]): Duplicate[] {
  return alike
    .filter(({ duplicate }) => duplicate >= leastAlike)
    .map(({ duplicate: similarity, because, project, title, office }) => {
      return { project, title, similarity, ...(office && { office }), because: [...because] };
    })
    .sort((left, right) => right.similarity - left.similarity);
}
