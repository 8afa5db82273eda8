/** Freezes proposals as candidates: score, cost and needs as they are now. Missing is missing: nobody is chosen or passed over by a zero that nobody said. */
import type { Project } from '../../project/state.ts';
import type { CallForSelection } from '../context.ts';
import { valueDecimals } from '../problem.ts';
import type { FrozenCandidate } from './candidate.ts';
import type { AskedCandidate } from './commands.ts';

/** Statuses in which a project may still be chosen, or not. */
const choosable: readonly Project['status'][] = ['submitted', 'active', 'on-hold'];

/** A proposal counts for the goals to which it gives at least half of what could be given. */
const countsFrom = 50;

/** What it would be as a candidate, or why it cannot be one. */
export type Frozen = { readonly candidate: FrozenCandidate } | { readonly why: string };

/** `asked`: what the PMO says of it beyond its proposal; `call`: whose ranking its score is taken from. */
export function frozenOf(project: Project, asked: AskedCandidate | undefined, call: CallForSelection | undefined): Frozen {
  if (!choosable.includes(project.status)) return { why: `it is ${project.status}` };
  const scored = call ? scoreInCall(project, call) : scoreByClaim(project);
  if ('why' in scored) return scored;
  const cost = asked?.cost ?? costOf(project);
  if (cost === undefined && !asked?.options) return { why: 'its cost was withheld or not given; say its cost by year' };
  const { department, title, contributions } = project.proposal;
  const goals = asked?.goals ?? contributions.filter(({ points }) => points >= countsFrom).map(({ goal }) => asLabel(goal));
  return {
    candidate: {
      project: project.id,
      title,
      ...scored,
      cost: cost ?? {},
      needs: asked?.needs ?? {},
      ...(department !== undefined && { department: asLabel(department) }),
      goals: [...new Set(goals)],
      ...(asked?.options && { options: asked.options }),
      ...(asked?.max !== undefined && { max: asked.max }),
    },
  };
}

type Scored = Pick<FrozenCandidate, 'value' | 'revision' | 'scored' | 'model'>;

function scoreInCall(project: Project, { ranking, proposals, model }: CallForSelection): Scored | { why: string } {
  const score = ranking?.find(entry => entry.project === project.id)?.score;
  if (score === undefined) return { why: 'its panel could not score it: ratings are missing' };
  const revision = proposals.find(entry => entry.project === project.id)?.revision ?? project.revision;
  return { value: asValue(score), revision, scored: 'panel', model: { id: model.id, version: model.version } };
}

function scoreByClaim({ score, revision }: Project): Scored | { why: string } {
  if (score === undefined) return { why: 'it has no score yet' };
  return { value: asValue(score.total), revision, scored: 'claim' };
}

const asValue = (score: number) => Number(score.toFixed(valueDecimals));

/** Money by year as its proposal says; undefined when it was withheld or not given. */
function costOf({ proposal }: Project): Record<string, number> | undefined {
  if (proposal.costs.length === 0 || proposal.withheld.some(({ field }) => field === 'costs')) return undefined;
  const years: Record<string, number> = {};
  for (const { year, amount } of proposal.costs) years[year] = (years[year] ?? 0) + amount;
  return years;
}

const mostInLabel = 120;

/** A name as rules can hold it: shorter, and without the colon that parts the names of rules. */
export function asLabel(text: string): string {
  return text.replaceAll(':', ' ').replace(/\s+/g, ' ').trim().slice(0, mostInLabel).trim() || 'unnamed';
}
