/** Carries out what follows from the facts of calls and assessments: their workflow, what projects note, mails. */
import { partsOf } from '#domain/aggregates.ts';
import { upcastAssessment } from '#domain/assessment/upcast.ts';
import { upcastCall } from '#domain/call/upcast.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { assessmentReactionsTo, type CallReaction, callReactionsTo, type FollowingCommand } from '#domain/reactions/calls.ts';
import { openAssessmentsOf } from '#views/assessments.ts';
import { iterate } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import type { Consequence } from './consequence.ts';
import { moveWorkflow } from './move-workflow.ts';
import { mailsOf } from './send-mail.ts';

type Parts = { readonly id: string };

export async function callReactionsOf(commit: Commit, { id }: Parts, app: App): Promise<Consequence[]> {
  const { state: call } = await app.states.current('call', id);
  if (call.id === undefined) throw new Error(`there is no call ${id}`);
  const { state: office } = await app.states.current('office', call.office);
  const react = (fact: StoredFact) => callReactionsTo(upcastCall(fact), { office, call, at: commit.at });
  return consequencesOf(commit, react, { app, office, call: id });
}

export async function assessmentReactionsOf(commit: Commit, { id }: Parts, app: App): Promise<Consequence[]> {
  const { state: assessment } = await app.states.current('assessment', id);
  if (assessment.id === undefined) throw new Error(`there is no assessment ${id}`);
  const { state: office } = await app.states.current('office', assessment.office);
  const react = (fact: StoredFact) => assessmentReactionsTo(upcastAssessment(fact), { office, assessment, at: commit.at });
  return consequencesOf(commit, react, { app, office, call: assessment.call });
}

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  /** Whose workflow should move now. */
  readonly call: string;
}

function consequencesOf(commit: Commit, react: (fact: StoredFact) => CallReaction[], around: Around): Consequence[] {
  return commit.facts.flatMap((fact, index) =>
    react(fact as StoredFact).flatMap((reaction, place) => {
      const about = { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `${nameOf(reaction)}/${index}.${place}` };
      if (reaction.type === 'mail') return mailsOf(reaction, about, around);
      return { reaction: about.reaction, carryOut: () => carryOut(reaction, { ...around, commit }) };
    }),
  );
}

const nameOf = (reaction: CallReaction) => (reaction.type === 'command' ? reaction.order.command.type : reaction.type);

async function carryOut(
  reaction: Exclude<CallReaction, { type: 'mail' }>,
  { app, call, commit }: Around & { readonly commit: Commit },
): Promise<void> {
  const tracked = { call, since: commit.at };
  switch (reaction.type) {
    case 'start':
    case 'resume':
      await moveWorkflow(reaction, tracked, app);
      return;
    case 'command':
      await give(reaction.order, commit, app);
  }
}

/** What is refused now would be refused again, so it is logged and not tried again: the fact that it follows from stands. */
async function give(order: FollowingCommand, { stream, seq }: Commit, app: App): Promise<void> {
  const answer = await app.execute({ ...order, actor: { kind: 'system', id: partsOf(stream)?.aggregate ?? 'stream' } });
  if ('refusal' in answer)
    log.warn('what follows from a fact was refused', { stream, seq, command: order.command.type, ...answer.refusal });
}

/** Panels that are looked at together. */
const atOnce = 8;

/** Each open assessment of the office looks whether its assessors are still there (P25). */
export function lookAtPanels(office: string, app: App): Promise<void> {
  return forEachConcurrently(iterate(app.ports.views, openAssessmentsOf(office)), atOnce, async ({ assessment: id }) => {
    const actor = { kind: 'system', id: 'stream' } as const;
    await app.execute({ aggregate: 'assessment', id, command: { type: 'look-at-panel' }, actor });
  });
}
