/** The parts of the administration, and who is shown which. */
import type { OfficeAction } from '#domain/office/actions.ts';
import { t } from '../../shared/text.ts';

const areas: readonly (readonly [path: string, name: string, about: string, action?: OfficeAction])[] = [
  [
    '/admin/goals',
    t('Goals and weights'),
    t('What the organisation wants, and how much each goal counts in the score.'),
    'set-goals',
  ],
  [
    '/weightings',
    t('Weights by several people'),
    t('Ask people how much the goals weigh, each blind to the others, and take the result over.'),
    'open-weighting',
  ],
  [
    '/admin/gate-models',
    t('Gate models'),
    t('The stages and gates that projects pass, their criteria and rules; published in versions.'),
    'publish-gate-model',
  ],
  [
    '/admin/scoring-models',
    t('Scoring models'),
    t('How panels’ ratings of proposals become a score: methods, scales and weights; published in versions.'),
    'publish-scoring-model',
  ],
  ['/admin/boards', t('Boards and seats'), t('Who sits on which board, and who chairs it.'), 'set-boards'],
  ['/admin/people', t('People'), t('Who belongs to the office, and in which roles.'), 'set-people'],
  ['/admin/reporting', t('Reporting cycle'), t('When projects are asked for their reports, and by when.'), 'set-reporting'],
  [
    '/admin/routing',
    t('Gate model by size'),
    t('Which gates a project passes by its cost, its risk and whether it is strategic.'),
    'set-routing',
  ],
  [
    '/admin/minimum',
    t('Minimum of gate models'),
    t('What gate models of the offices below must contain, and what the office above asks of yours.'),
    'set-minimum',
  ],
  [
    '/admin/given-standards',
    t('Standards for the offices below'),
    t('Gate models, scoring models and the reporting cycle that the office above gives, or this one to those below.'),
    'give-standards',
  ],
  [
    '/admin/thresholds',
    t('Decided above, too'),
    t('From which cost, risk or overrun on a go of an office below waits for a board of this one.'),
    'set-thresholds',
  ],
  [
    '/admin/name-and-logo',
    t('Name and logo'),
    t('What the office is called, and the picture that stands above its pages and on its papers.'),
    'set-name-and-logo',
  ],
  ['/admin/calendar', t('Working days'), t('Time zone, working days and holidays of the office.'), 'set-calendar'],
  [
    '/admin/service-accounts',
    t('Service accounts'),
    t('Machines that read, report, import or provision people: made, renewed and revoked here.'),
    'manage-service-accounts',
  ],
  [
    '/admin/webhooks',
    t('Connections'),
    t('Webhooks, and messages to Teams and Slack: who outside is told what happens here, and how it went.'),
    'manage-webhooks',
  ],
  ['/admin/offices', t('Offices'), t('The offices below this one, and the founding of a further one.'), 'found-office'],
  [
    '/offices',
    t('Offices below'),
    t('What the offices below this one come to: projects, money, alerts, what is late, reports.'),
    'see-changes',
  ],
  ['/set-up', t('Set-up'), t('What the office needs before its first decision, and what of it is there.'), 'dismiss-set-up'],
  [
    '/admin/import',
    t('Import'),
    t('Bring the running portfolio from a file, or what changed in it since last month.'),
    'import-portfolio',
  ],
  ['/delegations', t('Delegations'), t('Who casts whose ballots, and until when.'), 'grant-delegation'],
  [
    '/admin/changes',
    t('Changes for a second person'),
    t('What counts only once a second person has approved it: roles, seats, erasures, the lifting of holds.'),
    'see-changes',
  ],
  [
    '/admin/personal-data',
    t('Personal data'),
    t('Who left and is still known by name, legal holds, how long what is kept, and who was erased.'),
    'see-changes',
  ],
  [
    '/admin/attempts',
    t('Refused and read'),
    t('Who asked for what that person may not, and what auditors opened or took away.'),
    'see-audit',
  ],
  ['/admin/history', t('History of the office'), t('Who changed what, when and why, and what differs by it.')],
];

/** Those that may be opened by somebody who may do this in the office. */
export function areasOf(actions: readonly OfficeAction[]) {
  return areas.filter(([, , , action]) => action === undefined || actions.includes(action));
}
