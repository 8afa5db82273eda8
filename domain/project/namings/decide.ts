/** Whoever is named accepts or declines, once; who has declined may still come round (P21). */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { requireNotOver, requireWord } from './answerers.ts';
import type { NamingCommands } from './commands.ts';
import { type Naming, namesIn, namingOf, same } from './naming.ts';
import { namedRoleWords } from './roles.ts';

export const namingDecisions: ProjectDecisions<NamingCommands> = {
  'answer-naming': answer,
};

type Answer = NamingCommands['answer-naming'];

function answer(state: Project, command: Answer, context: ProjectContext): Decision<ProjectFact> {
  const { role, accepted, reason } = command;
  const { actor } = context;
  const name = { role, person: command.person ?? actor.id };
  const no = requireNotOver(state) ?? requireWord(state, { ...name, accepted }, context) ?? requireNamed(state, name, context);
  if (no) return no;
  const entry = namingOf(state, name);
  const answered = entry?.declined
    ? afterDeclining(name.person, command, context)
    : entry?.waits
      ? undefined
      : accepting(command);
  if (answered) return answered;
  if (!accepted && reason === undefined)
    return refuse('reason-required', 'Say why you decline: the sponsor and the PMO are told.', 'reason');
  return { facts: [{ type: 'naming-answered', ...name, by: actor.id, accepted, reason }] };
}

/** Who has declined may come round, and nobody else does so for that person. */
function afterDeclining(person: string, { accepted }: Answer, { actor }: ProjectContext): Decision<ProjectFact> | undefined {
  if (!accepted) return { facts: [] };
  return actor.id === person ? undefined : refuse('wrong-status', `${person} has declined; name another by a revision.`);
}

/** The answer about a name that counts already. */
function accepting({ accepted }: Answer): Decision<ProjectFact> {
  return accepted ? { facts: [] } : refuse('wrong-status', 'This was accepted already; ask the PMO to name another.');
}

function requireNamed({ proposal }: Project, name: Naming, { actor }: ProjectContext): Refused {
  if (namesIn(proposal).some(entry => same(entry, name))) return undefined;
  const why = `This project does not name ${name.person} as its ${namedRoleWords[name.role]} (any more).`;
  return actor.id === name.person ? refuse('not-allowed', why) : refuse('unknown-reference', why, 'person');
}
