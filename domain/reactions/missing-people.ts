/** The mail to the PMO about people whom projects name and who are no longer there for them: one for one change of people, however many projects it touches. */
import type { MissingPerson } from '../project/missing-people.ts';
import { item } from './phrases.ts';
import type { Notification } from './reaction.ts';

export interface MissingIn {
  readonly project: string;
  readonly title: string;
  readonly missing: readonly MissingPerson[];
}

/** Projects that the mail names; it says how many more there are. */
const mostNamed = 20;

const asNamed: Readonly<Record<MissingPerson['as'], (missing: MissingPerson) => string>> = {
  sponsor: ({ person, why }) => `the sponsor ${person} ${why}`,
  manager: ({ person, why }) => `the manager ${person} ${why}`,
  customer: ({ person, why }) => `the customer ${person} ${why}`,
  'benefit owner': ({ person, why }) => `the benefit owner ${person} ${why}`,
};

/** Undefined where nobody is missing. */
export function missingMail(projects: readonly MissingIn[]): Notification | undefined {
  const [first, ...others] = projects;
  if (!first) return undefined;
  const more = projects.length - mostNamed;
  return {
    to: ['pmo'],
    subject: others.length === 0 ? `Name another person: ${first.title}` : `Name other people in ${projects.length} projects`,
    lines: [
      'People whom these projects name are no longer there for them. Name others by a revision:',
      ...projects
        .slice(0, mostNamed)
        .map(({ title, missing }) => item(`${title}: ${missing.map(one => asNamed[one.as](one)).join('; ')}`)),
      ...(more > 0 ? [item(`and ${more} more projects`)] : []),
    ],
    path: others.length === 0 ? `/projects/${first.project}` : '/projects',
  };
}
