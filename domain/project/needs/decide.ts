/** One project states what it needs of another by a day; the other says for which day it promises it, and when it has delivered. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import { dateOf } from '../../values/time.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { NeedCommands } from './commands.ts';
import { mostNeeds, type NeedOnFile } from './need.ts';
import { givesNothing } from './over.ts';
import { needPreconditions } from './preconditions.ts';

export const needDecisions: ProjectDecisions<NeedCommands> = {
  'state-need': stateNeed,
  'drop-need': (state, { need, reason }, context) => {
    const no = needPreconditions['drop-need'](state, context);
    if (no) return no;
    const known = state.needs?.find(entry => entry.need === need);
    if (!known) return refuse('unknown-reference', `This project has no need ${need} on file.`, 'need');
    return { facts: [{ type: 'need-dropped', need, project: known.project, reason }] };
  },
  'answer-need': answer,
  'note-need': (state, { need, project, title, what, by }) =>
    given(state, { need, project }) ? { facts: [] } : { facts: [{ type: 'need-noted', need, project, title, what, by }] },
  'note-need-gone': (state, { need, project }) =>
    given(state, { need, project }) ? { facts: [{ type: 'need-gone', need, project }] } : { facts: [] },
  'note-need-answer': (state, { need, project, promised, delivered }) => {
    const known = state.needs?.find(entry => entry.need === need && entry.project === project);
    return known && differs(known, { promised, delivered })
      ? { facts: [{ type: 'need-answer-noted', need, project, promised, delivered }] }
      : { facts: [] };
  },
};

function stateNeed(
  state: Project,
  { other, what, by }: NeedCommands['state-need'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = needPreconditions['state-need'](state, context) ?? faultInGiver(state, other);
  if (no || !other) return no ?? { facts: [] };
  const { project, title } = other;
  if (state.needs?.some(entry => entry.project === project && entry.what === what && entry.by === by)) return { facts: [] };
  if (by < dateOf(context.now)) return refuse('day-is-past', 'Needed by a day that is past; name one that is to come.', 'by');
  if ((state.needs ?? []).length >= mostNeeds)
    return refuse('too-many', `${mostNeeds} needs are on file, which is the most; drop those that are over.`);
  const need = `w${(state.needsStated ?? 0) + 1}`;
  return { facts: [{ type: 'need-stated', need, project, title, what, by }] };
}

function faultInGiver(state: Project, other: NeedCommands['state-need']['other']): Refused {
  if (!other) return refuse('unknown-reference', 'This office has no such project.', 'project');
  if (other.project === state.id)
    return refuse('unknown-reference', 'A project needs nothing of itself; name another.', 'project');
  return givesNothing(other.status)
    ? refuse('unknown-reference', `${isolated(other.title)} is ${other.status} and gives nothing any more.`, 'project')
    : undefined;
}

function answer(
  state: Project,
  { project, need, promised, delivered }: NeedCommands['answer-need'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = needPreconditions['answer-need'](state, context);
  if (no) return no;
  const known = given(state, { need, project });
  if (!known) return refuse('unknown-reference', `That project has no need ${need} of this one.`, 'need');
  if ((promised === undefined) === (delivered === undefined))
    return refuse('reason-required', 'Say either for which day it is promised or on which day it was delivered.', 'promised');
  if (delivered !== undefined && delivered > dateOf(context.now))
    return refuse('unknown-reference', 'Delivered on a day that is to come; promise it for that day instead.', 'delivered');
  if (!differs(known, { promised, delivered })) return { facts: [] };
  return { facts: [{ type: 'need-answered', need, project, promised, delivered }] };
}

type Answered = Pick<NeedOnFile, 'promised' | 'delivered'>;

function differs(known: NeedOnFile, { promised, delivered }: Answered): boolean {
  return delivered === undefined ? known.promised !== promised || known.delivered !== undefined : known.delivered !== delivered;
}

function given({ gives }: Project, { need, project }: Pick<NeedOnFile, 'need' | 'project'>): NeedOnFile | undefined {
  return gives?.find(entry => entry.need === need && entry.project === project);
}
