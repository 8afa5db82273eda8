/**
 * The aggregates by name: which state, commands, facts and knowledge of other aggregates belong to each, and how their
 * streams are called. Code that works for any aggregate is typed by this table, so that a command of one never reaches another.
 */
import type { AssessmentCommand } from './assessment/commands.ts';
import type { AssessmentNeeds } from './assessment/context.ts';
import type { AssessmentFact } from './assessment/facts.ts';
import type { AssessmentState } from './assessment/state.ts';
import type { AuditCommand } from './audit/commands.ts';
import type { AuditNeeds } from './audit/decide.ts';
import type { AuditFact } from './audit/facts.ts';
import type { AuditState } from './audit/state.ts';
import type { CallCommand } from './call/commands.ts';
import type { CallNeeds } from './call/context.ts';
import type { CallFact } from './call/facts.ts';
import type { CallState } from './call/state.ts';
import type { Context, Decider } from './decision/decider.ts';
import type { StreamId } from './history/commit.ts';
import type { MeetingCommand } from './meeting/commands.ts';
import type { MeetingNeeds } from './meeting/context.ts';
import type { MeetingFact } from './meeting/facts.ts';
import type { MeetingState } from './meeting/state.ts';
import type { OfficeCommand } from './office/commands.ts';
import type { OfficeNeeds } from './office/context.ts';
import type { OfficeFact } from './office/facts.ts';
import { officeFolding } from './office/fold.ts';
import type { OfficeState } from './office/state.ts';
import type { ProjectCommand } from './project/commands.ts';
import type { ProjectNeeds } from './project/context.ts';
import type { ProjectFact } from './project/facts.ts';
import { projectFolding } from './project/fold.ts';
import type { ProjectState } from './project/state.ts';
import type { ReviewCommand } from './review/commands.ts';
import type { ReviewNeeds } from './review/context.ts';
import type { ReviewFact } from './review/facts.ts';
import { reviewFolding } from './review/fold.ts';
import type { ReviewState } from './review/state.ts';
import type { SelectionCommand } from './selection/commands.ts';
import type { SelectionNeeds } from './selection/context.ts';
import type { SelectionFact } from './selection/facts.ts';
import type { SelectionState } from './selection/state.ts';
import { once } from './values/once.ts';
import type { Instant } from './values/time.ts';
import type { WeightingCommand } from './weighting/commands.ts';
import type { WeightingNeeds } from './weighting/context.ts';
import type { WeightingFact } from './weighting/facts.ts';
import type { WeightingState } from './weighting/state.ts';

interface Aggregates {
  readonly office: { state: OfficeState; command: OfficeCommand; fact: OfficeFact; needs: OfficeNeeds };
  readonly project: { state: ProjectState; command: ProjectCommand; fact: ProjectFact; needs: ProjectNeeds };
  readonly review: { state: ReviewState; command: ReviewCommand; fact: ReviewFact; needs: ReviewNeeds };
  readonly call: { state: CallState; command: CallCommand; fact: CallFact; needs: CallNeeds };
  readonly assessment: { state: AssessmentState; command: AssessmentCommand; fact: AssessmentFact; needs: AssessmentNeeds };
  readonly selection: { state: SelectionState; command: SelectionCommand; fact: SelectionFact; needs: SelectionNeeds };
  readonly weighting: { state: WeightingState; command: WeightingCommand; fact: WeightingFact; needs: WeightingNeeds };
  readonly meeting: { state: MeetingState; command: MeetingCommand; fact: MeetingFact; needs: MeetingNeeds };
  readonly audit: { state: AuditState; command: AuditCommand; fact: AuditFact; needs: AuditNeeds };
}

export type AggregateName = keyof Aggregates;
export type StateOf<N extends AggregateName> = Aggregates[N]['state'];
export type CommandOf<N extends AggregateName> = Aggregates[N]['command'];
export type FactOf<N extends AggregateName> = Aggregates[N]['fact'];
/** What an aggregate must know of others to decide. */
export type NeedsOf<N extends AggregateName> = Aggregates[N]['needs'];
export type ContextOf<N extends AggregateName> = Context & NeedsOf<N>;

export type DeciderOf<N extends AggregateName> = Decider<StateOf<N>, CommandOf<N>, FactOf<N>, NeedsOf<N>>;

/** The rules of an aggregate come with the first command to one. */
const loaders: { readonly [N in AggregateName]: () => Promise<DeciderOf<N>> } = {
  office: once(async () => (await import('./office/decide.ts')).office),
  project: once(async () => (await import('./project/decide.ts')).project),
  review: once(async () => (await import('./review/decide.ts')).review),
  call: once(async () => (await import('./call/decide.ts')).call),
  assessment: once(async () => (await import('./assessment/decide.ts')).assessment),
  selection: once(async () => (await import('./selection/decide.ts')).selection),
  weighting: once(async () => (await import('./weighting/decide.ts')).weighting),
  meeting: once(async () => (await import('./meeting/decide.ts')).meeting),
  audit: once(async () => (await import('./audit/decide.ts')).audit),
};

export function deciderOf<N extends AggregateName>(aggregate: N): Promise<DeciderOf<N>> {
  return loaders[aggregate]();
}

/** What folds the facts of an aggregate: everything of its decider but what it allows. */
export type FoldingOf<N extends AggregateName> = Pick<DeciderOf<N>, 'name' | 'fold' | 'initial' | 'evolve'>;

/** What nearly everybody reads is folded without its rules; of the others nothing is there before the first stream of theirs is met. */
const foldings: { readonly [N in AggregateName]?: FoldingOf<N> } = {
  office: officeFolding,
  project: projectFolding,
  review: reviewFolding,
};

export async function foldingOf<N extends AggregateName>(aggregate: N): Promise<FoldingOf<N>> {
  return foldings[aggregate] ?? deciderOf(aggregate);
}

/** When something that is asked for now happens in an aggregate. */
export function timeFor<N extends AggregateName>(decider: DeciderOf<N>, state: StateOf<N>, now: Instant): Instant {
  return decider.timeIn?.(state, now) ?? now;
}

export function streamOf(aggregate: AggregateName, id: string): StreamId {
  return `${aggregate}/${id}`;
}

/** The aggregate and the id of a stream; undefined for a text that is no stream. */
export function partsOf(stream: StreamId): { aggregate: AggregateName; id: string } | undefined {
  const end = stream.indexOf('/');
  if (end === -1) return undefined;
  const name = stream.slice(0, end);
  const id = stream.slice(end + 1);
  return isAggregate(name) && id !== '' ? { aggregate: name, id } : undefined;
}

function isAggregate(name: string): name is AggregateName {
  return Object.hasOwn(loaders, name);
}
