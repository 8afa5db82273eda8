/** The parts of the administration, and who is shown which. */
import type { OfficeAction } from '#domain/office/actions.ts';
import { t } from '../../shared/text.ts';

type Area = readonly [path: string, name: string, about: string, action?: OfficeAction];

interface AreaGroup {
  readonly name: string;
  readonly areas: readonly Area[];
}

const groups: readonly AreaGroup[] = [
  {
    name: t('What projects are judged by'),
    areas: [
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
    ],
  },
  {
    name: t('People and boards'),
    areas: [
      ['/admin/people', t('People'), t('Who belongs to the office, and in which roles.'), 'set-people'],
      ['/admin/boards', t('Boards and seats'), t('Who sits on which board, and who chairs it.'), 'set-boards'],
      ['/delegations', t('Delegations'), t('Who casts whose ballots, and until when.'), 'grant-delegation'],
      [
        '/admin/changes',
        t('Changes for a second person'),
        t('What counts only once a second person has approved it: roles, seats, erasures, the lifting of holds.'),
        'see-changes',
      ],
    ],
  },
  {
    name: t('How the office works'),
    areas: [
      ['/set-up', t('Set-up'), t('What the office needs before its first decision, and what of it is there.'), 'dismiss-set-up'],
      [
        '/admin/name-and-logo',
        t('Name and logo'),
        t('What the office is called, and the picture that stands above its pages and on its papers.'),
        'set-name-and-logo',
      ],
      ['/admin/calendar', t('Working days'), t('Time zone, working days and holidays of the office.'), 'set-calendar'],
      [
        '/admin/mail',
        t('Mail to everybody'),
        t('How requests and news come to the people of the office who have set nothing else.'),
        'set-office-mail',
      ],
      ['/admin/reporting', t('Reporting cycle'), t('When projects are asked for their reports, and by when.'), 'set-reporting'],
      ['/admin/offices', t('Offices'), t('The offices below this one, and the founding of a further one.'), 'found-office'],
      [
        '/offices',
        t('Offices below'),
        t('What the offices below this one come to: projects, money, alerts, what is late, reports.'),
        'see-changes',
      ],
    ],
  },
  {
    name: t('Files and connections'),
    areas: [
      [
        '/admin/import',
        t('Import'),
        t('Bring the running portfolio from a file, or what changed in it since last month.'),
        'import-portfolio',
      ],
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
    ],
  },
  {
    name: t('On record'),
    areas: [
      ['/admin/history', t('History of the office'), t('Who changed what, when and why, and what differs by it.')],
      [
        '/admin/attempts',
        t('Refused and read'),
        t('Who asked for what that person may not, and what auditors opened or took away.'),
        'see-audit',
      ],
      [
        '/admin/personal-data',
        t('Personal data'),
        t('Who left and is still known by name, legal holds, how long what is kept, and who was erased.'),
        'see-changes',
      ],
    ],
  },
];

/** Those that may be opened by somebody who may do this in the office, in their groups. */
export function areaGroupsOf(actions: readonly OfficeAction[]): AreaGroup[] {
  return groups
    .map(({ name, areas }) => ({
      name,
      areas: areas.filter(([, , , action]) => action === undefined || actions.includes(action)),
    }))
    .filter(({ areas }) => areas.length > 0);
}

export const areasOf = (actions: readonly OfficeAction[]): Area[] => areaGroupsOf(actions).flatMap(({ areas }) => areas);
