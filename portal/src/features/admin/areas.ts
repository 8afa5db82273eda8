/** The parts of the administration, and who is shown which. */
import type { OfficeAction } from '#domain/office/actions.ts';

const areas: readonly (readonly [path: string, name: string, about: string, action?: OfficeAction])[] = [
  ['/admin/goals', 'Goals and weights', 'What the organisation wants, and how much each goal counts in the score.', 'set-goals'],
  [
    '/weightings',
    'Weights by several people',
    'Ask people how much the goals weigh, each blind to the others, and take the result over.',
    'open-weighting',
  ],
  [
    '/admin/gate-models',
    'Gate models',
    'The stages and gates that projects pass, their criteria and rules; published in versions.',
    'publish-gate-model',
  ],
  [
    '/admin/scoring-models',
    'Scoring models',
    'How panels’ ratings of proposals become a score: methods, scales and weights; published in versions.',
    'publish-scoring-model',
  ],
  ['/admin/boards', 'Boards and seats', 'Who sits on which board, and who chairs it.', 'set-boards'],
  ['/admin/people', 'People', 'Who belongs to the office, and in which roles.', 'set-people'],
  ['/admin/reporting', 'Reporting cycle', 'When projects are asked for their reports, and by when.', 'set-reporting'],
  [
    '/admin/routing',
    'Gate model by size',
    'Which gates a project passes by its cost, its risk and whether it is strategic.',
    'set-routing',
  ],
  [
    '/admin/minimum',
    'Minimum of gate models',
    'What gate models of the offices below must contain, and what the office above asks of yours.',
    'set-minimum',
  ],
  [
    '/admin/given-standards',
    'Standards for the offices below',
    'Gate models, scoring models and the reporting cycle that the office above gives, or this one to those below.',
    'give-standards',
  ],
  [
    '/admin/thresholds',
    'Decided above, too',
    'From which cost, risk or overrun on a go of an office below waits for a board of this one.',
    'set-thresholds',
  ],
  [
    '/admin/name-and-logo',
    'Name and logo',
    'What the office is called, and the picture that stands above its pages and on its papers.',
    'set-name-and-logo',
  ],
  ['/admin/calendar', 'Working days', 'Time zone, working days and holidays of the office.', 'set-calendar'],
  [
    '/admin/service-accounts',
    'Service accounts',
    'Machines that read, report, import or provision people: made, renewed and revoked here.',
    'manage-service-accounts',
  ],
  [
    '/admin/webhooks',
    'Connections',
    'Webhooks, and messages to Teams and Slack: who outside is told what happens here, and how it went.',
    'manage-webhooks',
  ],
  ['/admin/offices', 'Offices', 'The offices below this one, and the founding of a further one.', 'found-office'],
  [
    '/offices',
    'Offices below',
    'What the offices below this one come to: projects, money, alerts, what is late, reports.',
    'see-changes',
  ],
  ['/set-up', 'Set-up', 'What the office needs before its first decision, and what of it is there.', 'dismiss-set-up'],
  [
    '/admin/import',
    'Import',
    'Bring the running portfolio from a file, or what changed in it since last month.',
    'import-portfolio',
  ],
  ['/delegations', 'Delegations', 'Who casts whose ballots, and until when.', 'grant-delegation'],
  [
    '/admin/changes',
    'Changes for a second person',
    'What counts only once a second person has approved it: roles, seats, erasures, the lifting of holds.',
    'see-changes',
  ],
  [
    '/admin/personal-data',
    'Personal data',
    'Who left and is still known by name, legal holds, how long what is kept, and who was erased.',
    'see-changes',
  ],
  [
    '/admin/attempts',
    'Refused and read',
    'Who asked for what that person may not, and what auditors opened or took away.',
    'see-audit',
  ],
  ['/admin/history', 'History of the office', 'Who changed what, when and why, and what differs by it.'],
];

/** Those that may be opened by somebody who may do this in the office. */
export function areasOf(actions: readonly OfficeAction[]) {
  return areas.filter(([, , , action]) => action === undefined || actions.includes(action));
}
