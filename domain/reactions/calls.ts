/** What follows from the facts of calls and assessments: the workflow of a call, what its projects note, who is told. */
import type { AssessmentCommand } from '../assessment/commands.ts';
import type { AssessmentFact } from '../assessment/facts.ts';
import type { PanelResult } from '../assessment/result.ts';
import type { Assessment } from '../assessment/state.ts';
import type { CallCommand } from '../call/commands.ts';
import { waitsInCall } from '../call/course/step.ts';
import type { CallFact } from '../call/facts.ts';
import { dimensionsOf } from '../call/frozen-model.ts';
import type { Call } from '../call/state.ts';
import type { PanelScore } from '../project/calls/facts.ts';
import type { ProjectCommand } from '../project/commands.ts';
import type { AssessmentReactionContext, CallReactionContext } from './call-context.ts';
import { assessmentNotification, callNotification } from './call-notifications.ts';
import { executionName } from './execution-name.ts';
import { mailsFor } from './mail-reaction.ts';
import { type MailReaction, reactionBy } from './reaction.ts';
import { waitFor } from './workflows.ts';

/** A command that follows from a fact, to be given in the name of the stream. */
export type FollowingCommand =
  | { readonly aggregate: 'project'; readonly id: string; readonly command: ProjectCommand }
  | { readonly aggregate: 'call'; readonly id: string; readonly command: CallCommand }
  | { readonly aggregate: 'assessment'; readonly id: string; readonly command: AssessmentCommand };

export type CallReaction =
  | { readonly type: 'start'; readonly workflow: 'call'; readonly name: string; readonly input: Record<string, unknown> }
  | { readonly type: 'resume'; readonly wait: string }
  | { readonly type: 'command'; readonly order: FollowingCommand }
  | MailReaction;

const afterCall = reactionBy<CallFact, CallReactionContext, CallReaction[]>({
  'call-opened': ({ call }) => [{ type: 'start', workflow: 'call', name: executionName('call', call), input: { call } }],
  'call-amended': (_fact, { call }) => [resumed(call)],
  'call-closed': resumedIfDue,
  'call-decided': resumedIfDue,
  'wait-started': resumedIfDue,
  'panel-revealed': resumedIfDue,
  'proposal-assessed': resumedIfDue,
  'proposal-joined': ({ project }, context) => [...resumedIfDue({}, context), noted(context.call, project, { joined: true })],
  'proposal-left': ({ project, reason }, { call }) => [noted(call, project, { joined: false, reason })],
  'call-ended': ({ reason }, { call }) => [resumed(call), ...call.proposals.map(({ project }) => over(call, project, reason))],
});

const afterAssessment = reactionBy<AssessmentFact, AssessmentReactionContext, CallReaction[]>({
  'assessment-revealed': (_fact, { assessment }) => [revealed(assessment)],
  'talk-asked': (_fact, { assessment }) => [revealed(assessment)],
  'assessment-ended': ({ result, score }, { assessment }) => [
    { type: 'command', order: order('call', assessment.call, { type: 'note-assessed', project: assessment.project, score }) },
    {
      type: 'command',
      order: order('project', assessment.project, {
        type: 'record-panel-score',
        panel: panelScoreOf(assessment, { result, score }),
      }),
    },
  ],
});

export function callReactionsTo(fact: CallFact, context: CallReactionContext): CallReaction[] {
  return [...(afterCall(fact, context) ?? []), ...mailsFor(fact, callNotification(fact, context))];
}

/** Whoever is asked about many proposals at once gets one mail about them. */
export function assessmentReactionsTo(fact: AssessmentFact, context: AssessmentReactionContext): CallReaction[] {
  return [...(afterAssessment(fact, context) ?? []), ...mailsFor(fact, assessmentNotification(fact, context), true)];
}

function resumedIfDue(_fact: object, { call, at }: CallReactionContext): CallReaction[] {
  return waitsInCall(call, at) ? [] : [resumed(call)];
}

function resumed({ id }: Call): CallReaction {
  return { type: 'resume', wait: waitFor.call(id) };
}

function order<N extends FollowingCommand['aggregate']>(
  aggregate: N,
  id: string,
  command: Extract<FollowingCommand, { aggregate: N }>['command'],
): FollowingCommand {
  // One of the union by construction: the command is that of the aggregate.
  return { aggregate, id, command } as FollowingCommand;
}

function noted({ id, name }: Call, project: string, said: { joined: boolean; reason?: string | undefined }): CallReaction {
  return { type: 'command', order: order('project', project, { type: 'note-call', call: id, name, ...said }) };
}

function over({ id, name, ranking = [], selection }: Call, project: string, reason: string): CallReaction {
  const line = ranking.find(entry => entry.project === project);
  const of = ranking.filter(({ rank }) => rank !== undefined).length;
  const said = { score: line?.score, rank: line?.rank, of, selection };
  return { type: 'command', order: order('project', project, { type: 'note-call-over', call: id, name, reason, ...said }) };
}

function revealed({ call, project, talk }: Assessment): CallReaction {
  return { type: 'command', order: order('call', call, { type: 'note-revealed', project, talkUntil: talk?.until }) };
}

/** What the project keeps of it. */
function panelScoreOf(
  { call, callName, id, revision, model }: Assessment,
  { result, score }: { result: PanelResult; score?: number | undefined },
): PanelScore {
  const names = new Map(dimensionsOf(model).map(dimension => [dimension.id, dimension.name]));
  return {
    call,
    name: callName,
    assessment: id,
    revision,
    model: { id: model.id, version: model.version, name: model.name },
    ...(score !== undefined && { score }),
    dimensions: result.dimensions.map(({ dimension, median, spread, n, asked, claim }) => ({
      ...{ dimension, name: names.get(dimension) ?? dimension, median, spread, n, asked },
      ...(claim !== undefined && { claim }),
    })),
    missing: result.missing,
  };
}
