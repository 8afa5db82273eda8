/** Who is told that a project names somebody, what that person answers. */
import type { ProjectFact } from '../project/facts.ts';
import { type Naming, namingOf } from '../project/namings/naming.ts';
import { namedRoleWords } from '../project/namings/roles.ts';
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
