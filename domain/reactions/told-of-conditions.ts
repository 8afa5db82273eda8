/** Who is told of a project's conditions: reported as met, answered, waived. Part of the table of `projectNotification`. */
import { acceptorsOf } from '../project/conditions/acceptors.ts';
import type { ProjectFact } from '../project/facts.ts';
import { ownerOf } from '../project/state.ts';
import { dayInWords } from '../values/time.ts';
import { item, namesIn, page, team } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

export const toldOfConditions: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'condition-reported': ({ condition, by, how }, context) => {
    const { project, office } = context;
    const known = project.conditions.find(entry => entry.id === condition);
    return (
      known && {
        to: acceptorsOf(known, project, office),
        subject: `Is this condition met? ${project.proposal.title}`,
        lines: [
          `${namesIn(context).person(by)} reports that this condition is met:`,
          item(known.text),
          how,
          'It counts once you accept it; send it back if something is missing.',
        ],
        path: page(project),
      }
    );
  },
  'condition-answered': ({ condition, by, accepted, reason }, context) => {
    const { project } = context;
    const known = project.conditions.find(entry => entry.id === condition);
    return (
      known && {
        to: [...new Set([...team(project), known.person ?? ownerOf(project, known.owner)])],
        subject: `${accepted ? 'Condition accepted' : 'Condition sent back'}: ${project.proposal.title}`,
        lines: [
          item(known.text),
          accepted
            ? `${namesIn(context).person(by)} accepts that it is met.`
            : `${namesIn(context).person(by)} does not accept it: ${reason}`,
        ],
        path: page(project),
      }
    );
  },
  'waiver-granted': ({ criterion, condition, reason, until, by }, context) => {
    const { project } = context;
    const what = project.conditions.find(entry => entry.id === condition)?.text ?? namesIn(context).criterion(criterion ?? '');
    return {
      to: [...team(project), 'pmo'],
      subject: `Waived until ${dayInWords(until)}: ${project.proposal.title}`,
      lines: [`${namesIn(context).person(by)} waives this until ${dayInWords(until)}:`, item(what), reason],
      path: page(project),
    };
  },
};
