/** Worlds for the workflow tests: the example office in virtual time, with one project as far as a test needs it. */
import type { CommandOf } from '#domain/aggregates.ts';
import type { Refusal } from '#domain/decision/refusals.ts';
import { type LiveOptions, type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { boards, gateModel, goals, type ModelInput, people, proposal } from '../support/standards.ts';

export type Changed = Parameters<typeof proposal>[0];

/** Insists that a step of an example was not refused. */
export function must<A extends object>(answer: A | { refusal: Refusal }): A {
  if ('refusal' in answer) throw new Error(`the example broke: ${answer.refusal.code}: ${answer.refusal.message}`);
  return answer;
}

export interface Standards {
  readonly model?: ModelInput;
  /** The score below which the office declines. */
  readonly declineBelow?: number | undefined;
  /** The office that it stands below. */
  readonly parent?: string | undefined;
}

/** The example office with its standards. */
export async function founded(world: LiveWorld, { model = {}, declineBelow, parent }: Standards = {}): Promise<void> {
  const office = {
    id: 'pmo',
    name: 'Transformation office',
    currency: 'GBP' as const,
    parent,
    people: people.map(entry => ({ ...entry })),
  };
  must(await world.give('office', 'pmo', { type: 'found-office', ...office }));
  const scoring = { ...goals.scoring, ...(declineBelow !== undefined && { declineBelow }) };
  must(await world.give('office', 'pmo', { type: 'set-goals', ...goals, scoring }, 'petra'));
  must(await world.give('office', 'pmo', { type: 'set-boards', boards: [...boards] }, 'petra'));
  must(await world.give('office', 'pmo', { type: 'publish-gate-model', model: gateModel(model), default: true }, 'petra'));
}

export async function liveOffice(model: ModelInput = {}, options: LiveOptions & Standards = {}): Promise<LiveWorld> {
  const world = await openWorld(options);
  await founded(world, { model, declineBelow: options.declineBelow });
  return world;
}

export async function submit(world: LiveWorld, changed: Changed = {}, project = 'p1'): Promise<void> {
  must(await world.give('project', project, { type: 'submit-proposal', project, proposal: proposal(changed) }, 'sonia'));
}

/** An admitted project with its business case on file, and its first gate asked for: round `p1.g1.1` is open. */
export async function openRound(model: ModelInput = {}, options: LiveOptions = {}): Promise<LiveWorld> {
  const world = await liveOffice(model, options);
  await toFirstRound(world);
  return world;
}

export async function toFirstRound(world: LiveWorld): Promise<void> {
  if ((await world.commitsOf('project/p1')).length === 0) await submit(world);
  await addCase(world);
  await askForGate(world);
}

export async function askForGate(world: LiveWorld): Promise<void> {
  must(await world.give('project', 'p1', { type: 'request-gate' }, 'manu'));
}

export async function addCase(world: LiveWorld, title = 'Outline case'): Promise<void> {
  const evidence = { kind: 'business-case', title, link: 'https://example.org/case' };
  must(await world.give('project', 'p1', { type: 'add-evidence', evidence }, 'sonia'));
}

/** One ballot after the other, all the same. */
export async function vote(
  world: LiveWorld,
  review: string,
  outcome: 'go' | 'recycle' | 'kill',
  ...members: string[]
): Promise<void> {
  for (const member of members) must(await world.give('review', review, ballot(outcome), member));
}

export function ballot(outcome: 'go' | 'recycle' | 'kill' | 'abstain'): CommandOf<'review'> {
  return { type: 'cast-ballot', outcome, reason: 'As we discussed.', conditions: [] };
}

/** The project has passed both gates and reported its closure (number 1). */
export async function closing(model: ModelInput = {}, options: LiveOptions = {}): Promise<LiveWorld> {
  const world = await liveOffice(model, options);
  await toClosing(world);
  return world;
}

export async function toClosing(world: LiveWorld): Promise<void> {
  await toFirstRound(world);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  await askForGate(world);
  await vote(world, 'p1.g2.1', 'go', ...deciders);
  await reportClosure(world);
}

/** Three of the five members, the chair among them: what they agree on settles a round. */
export const deciders = ['gail', 'greg', 'gina'] as const;

export async function reportClosure(world: LiveWorld): Promise<void> {
  const report = { summary: 'Delivered.', benefits: [], lessons: [] };
  must(await world.give('project', 'p1', { type: 'report-closure', report }, 'manu'));
}

export async function answerClosure(world: LiveWorld, accepted: boolean): Promise<void> {
  must(await world.give('project', 'p1', { type: 'answer-closure', accepted, comment: 'As agreed.' }, 'carl'));
}
