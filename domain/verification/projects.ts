/**
 * What a project must say of its gates: outcomes are those of its rounds, a conditional go sets conditions, the next gate was not asked for past a blocking
 * condition, and nobody accepted what the same person reported. Only what every version asked for is asked for here.
 */
import type { Meta } from '../decision/decider.ts';
import type { ChainFault } from '../history/verify.ts';
import { blockingConditions } from '../project/conditions/standing.ts';
import { evolveProject } from '../project/evolve.ts';
import type { ProjectFact } from '../project/facts.ts';
import { peopleInEffect } from '../project/namings/naming.ts';
import { noProject, type Project, type ProjectState } from '../project/state.ts';
import { upcastProject } from '../project/upcast.ts';
import { type History, readThrough } from './read-through.ts';
import type { RoundSaid } from './rounds.ts';

type Fact<Type extends ProjectFact['type']> = Extract<ProjectFact, { type: Type }>;
type Why = string | undefined;

interface Standing {
  readonly project: Project;
  readonly meta: Meta;
  /** The rounds in the file, by their ids. */
  readonly rounds: ReadonlyMap<string, RoundSaid>;
  /** The facts of the same entry before this one. */
  readonly before: readonly ProjectFact[];
}

type Checks = { readonly [Type in ProjectFact['type']]?: (fact: Fact<Type>, standing: Standing) => Why };

/** Reads a project to the first entry that does not follow from those before it. */
export function faultInProject(history: History, rounds: ReadonlyMap<string, RoundSaid>): ChainFault | undefined {
  let state: ProjectState = noProject;
  let entry: { readonly seq: number; readonly facts: readonly ProjectFact[] } = { seq: 0, facts: [] };
  return readThrough<ProjectFact>(history, (stored, meta) => {
    const fact = upcastProject(stored);
    const before = entry.seq === meta.seq ? entry.facts : [];
    const check = checks[fact.type] as ((fact: ProjectFact, standing: Standing) => Why) | undefined;
    const why = state.id === undefined ? undefined : check?.(fact, { project: state, meta, rounds, before });
    if (why !== undefined) return why;
    state = evolveProject(state, stored, meta);
    entry = { seq: meta.seq, facts: [...before, fact] };
    return `project/${state.id}` === history.stream ? undefined : `it is the history of the project ${state.id}`;
  });
}

const checks: Checks = {
  'gate-requested': ({ kind, alone, above }, { project, meta, before }) => {
    const isAgain = before.some(({ type }) => type === 'gate-round-restarted');
    if (kind !== undefined || alone || above || isAgain || project.status === 'closing') return undefined;
    const [open] = blockingConditions(project.conditions, meta.at);
    return open && `a gate is asked for while the condition “${open.text}” holds it up`;
  },
  'gate-outcome-recorded': (fact, { rounds }) => otherThanRound(fact, rounds.get(fact.review)),
  'condition-answered': ({ condition, by, accepted }, { project, meta }) => {
    const entry = project.conditions.find(({ id }) => id === condition);
    if (by !== meta.actor.id) return `it holds an answer of ${by} that ${meta.actor.id} gave`;
    if (!entry?.reported) return `the condition ${condition} is answered, and nobody reported it as met`;
    return accepted && entry.reported.by === by ? `${by} accepts a condition that ${by} reported as met` : undefined;
  },
  'condition-reported': ({ condition, by }, { project, meta }) => {
    if (by !== meta.actor.id) return `it holds a report of ${by} that ${meta.actor.id} gave`;
    return project.conditions.some(({ id }) => id === condition) ? undefined : `there is no condition ${condition}`;
  },
  'waiver-granted': ({ by, condition, criterion }, { project, meta }) => {
    if (by !== meta.actor.id) return `it holds a waiver of ${by} that ${meta.actor.id} granted`;
    const { sponsor, manager } = peopleInEffect(project);
    if (by === sponsor || by === manager) return `${by}, who leads the project, waives ${condition ?? criterion}`;
    return undefined;
  },
  'naming-answered': ({ person, by, accepted }, { meta }) => {
    if (by !== meta.actor.id) return `it holds an answer of ${by} that ${meta.actor.id} gave`;
    return accepted || by === person ? undefined : `${by} declines for ${person}`;
  },
};

/** What the project says of a decided round is what the round itself says; of a go of the office above together with that of the board below. */
function otherThanRound({ outcome, conditions, above, pack }: Fact<'gate-outcome-recorded'>, round: RoundSaid | undefined): Why {
  const end = round?.outcome;
  const said = end?.kind === 'decided' ? `it decided ${end.outcome}` : 'it decided nothing';
  if (!round?.id || end?.kind !== 'decided') return `the project records the outcome ${outcome}, and ${said}`;
  const isBoth = above !== undefined && end.outcome === 'go' && round.below === 'conditional-go';
  if (outcome !== (isBoth ? 'conditional-go' : end.outcome)) return `the project records the outcome ${outcome}, and ${said}`;
  if (pack !== round.pack) return 'the project records another pack than the one that its board was shown';
  const dropped = end.conditions.find(({ text, due }) => !conditions.some(entry => entry.text === text && entry.due === due));
  if (dropped) return `the project leaves out the condition “${dropped.text}” of its board`;
  return outcome === 'conditional-go' && conditions.length === 0
    ? 'the project records a conditional go without a condition'
    : undefined;
}
