/** Who is told that a project names somebody, what that person answers, and that something still waits for somebody's word. */
import { acceptorsOf } from '../project/conditions/acceptors.ts';
import type { ProjectFact } from '../project/facts.ts';
import { type Naming, namingOf } from '../project/namings/naming.ts';
import { namedRoleWords } from '../project/namings/roles.ts';
import { daysWaited, lastReminder } from '../project/reminders/due.ts';
import { item, namesIn, page } from './phrases.ts';
import type { Notification, ReactionContext, ReactionTable } from './reaction.ts';

/** Part of the table of `projectNotification`, which isolates every text (`notificationBy`). */
export const askedOfPeople: ReactionTable<ProjectFact, ReactionContext, Notification | undefined> = {
  'naming-answered': ({ role, person, by, accepted, reason }, context) => {
    const { project } = context;
    const { person: name } = namesIn(context);
    const { title, sponsor } = project.proposal;
    if (accepted)
      return by === person
        ? undefined
        : {
            to: [person],
            subject: `You are ${namedRoleWords[role]}: ${title}`,
            lines: [`${name(by)} of the PMO has accepted for you that ${title} names you as its ${namedRoleWords[role]}.`],
            path: page(project),
          };
    return {
      to: [...new Set([sponsor, 'pmo'])].filter(one => one !== person),
      subject: `${name(person)} declines: ${title}`,
      lines: [
        `${name(person)} does not accept to be ${namedRoleWords[role]} of this project. The reason:`,
        reason ?? '',
        'Name another by a revision; until then the next gate cannot be asked for.',
      ],
      path: page(project),
    };
  },
  'condition-acceptor-reminded': ({ condition, times }, { project, office }) => {
    const known = project.conditions.find(entry => entry.id === condition);
    if (!known || known.metAt !== undefined) return undefined;
    return {
      to: [...new Set([...acceptorsOf(known, project, office), ...(times >= lastReminder ? ['pmo'] : [])])],
      subject: `Still waiting for a word on a condition: ${project.proposal.title}`,
      lines: [
        `For ${daysWaited(times)} days and more this condition has been reported as met, and nobody has accepted it or sent it back:`,
        item(known.text),
      ],
      path: page(project),
    };
  },
  'naming-reminded': ({ role, person, times }, context) => {
    const { project } = context;
    return {
      to: [person, ...(times >= lastReminder ? ['pmo'] : [])],
      subject: `Still waiting for an answer: ${project.proposal.title} names ${namesIn(context).person(person)}`,
      lines: [
        `${namesIn(context).person(person)} has been named ${namedRoleWords[role]} for ${daysWaited(times)} days and more, and has not accepted or declined.`,
        ...(times >= lastReminder ? ['The PMO may accept for whoever cannot be asked, or name another.'] : []),
      ],
      path: '/inbox',
    };
  },
};

/** Everyone who is named anew is asked, in one mail that says who named whom as what. */
export function askNamed(asked: readonly Naming[] = [], context: ReactionContext): Notification | undefined {
  const { project } = context;
  const waiting = asked.flatMap(name => namingOf(project, name) ?? []).filter(({ waits }) => waits);
  const [first] = waiting;
  if (!first) return undefined;
  const { person } = namesIn(context);
  return {
    to: [...new Set(waiting.map(name => name.person))],
    subject: `Do you accept? ${project.proposal.title} names you`,
    lines: [
      ...waiting.map(name => item(`${person(name.by ?? '')} names ${person(name.person)} as ${namedRoleWords[name.role]}.`)),
      'It counts once you accept; decline with a reason if you cannot. Your inbox asks you.',
    ],
    path: '/inbox',
  };
}
