/**
 * The office of the three years: five boards with rules of their own, three gate models by size, a calendar with the holidays of England, a monthly
 * report. Criteria are few and simple, so that somebody else can reckon them by hand (oracle/criteria.ts does).
 */
import type { Board } from '#domain/office/boards/board.ts';
import { type Calendar, calendarSchema } from '#domain/office/calendar/calendar.ts';
import { type GateModel, gateModelSchema } from '#domain/office/gate-model.ts';
import type { Person } from '#domain/office/people.ts';
import { setGoalsSchema } from '#domain/office/standards/commands.ts';

export const officeId = 'pmo';

export function personOf(id: string, ...roles: Person['roles']): Person {
  return { id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, email: `${id}@example.org`, roles };
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

export const team = { pmo: ['petra', 'dan'], admins: ['ada', 'alan'] } as const;

/** The people on the first day, for an office with so many projects. */
export function firstPeople(projects: number) {
  const leads = Math.max(4, Math.ceil(projects / 8));
  const named = {
    sponsors: numbered('sponsor', Math.ceil(leads / 2)),
    managers: numbered('manager', leads),
    customers: numbered('customer', Math.max(3, Math.ceil(leads / 4))),
    members: numbered('member', 22),
  };
  const people = [
    ...team.admins.map(id => personOf(id, 'admin')),
    ...team.pmo.map(id => personOf(id, 'pmo')),
    ...named.sponsors.map(id => personOf(id, 'sponsor')),
    ...named.managers.map(id => personOf(id, 'manager')),
    ...named.customers.map(id => personOf(id, 'customer')),
    ...named.members.map(id => personOf(id, 'gatekeeper')),
    personOf('audrey', 'auditor'),
  ];
  return { ...named, people };
}

const seats = (from: number, to: number) => numbered('member', to).slice(from - 1);

/** Some members sit on two boards; one board has a seat without which nothing is decided, one a veto. */
export const boards: readonly Board[] = [
  { id: 'investment', name: 'Investment board', seats: seats(1, 7), chair: 'member1' },
  { id: 'technical', name: 'Technical board', seats: seats(6, 10), chair: 'member8', seatRules: [rule('member9', 'veto')] },
  { id: 'finance', name: 'Finance board', seats: seats(11, 14), chair: 'member11', seatRules: [rule('member12', 'required')] },
  { id: 'delivery', name: 'Delivery board', seats: seats(14, 18), chair: 'member15' },
  { id: 'benefits', name: 'Benefits board', seats: seats(18, 22), chair: 'member19' },
];

function rule(member: string, what: 'veto' | 'required') {
  return { member, required: what === 'required', veto: what === 'veto' };
}

export const goals = setGoalsSchema.parse({
  goals: [
    { id: 'growth', name: 'Grow revenue', weight: 3 },
    { id: 'care', name: 'Better service', weight: 1 },
  ],
});

/** Each tripwire is in every model: over budget, late, silent, and conditions that nobody met. */
const tripwires = [
  { id: 'budget', name: 'Within ten per cent of the budget', kind: 'should', check: { expression: 'costVariance <= 10.0' } },
  { id: 'schedule', name: 'Less than ninety days late', kind: 'should', check: { expression: 'daysLate < 90.0' } },
  { id: 'silence', name: 'Heard of within 75 days', kind: 'should', check: { expression: 'daysSinceReport <= 75.0' } },
  {
    id: 'conditions',
    name: 'No condition past its day',
    kind: 'should',
    check: { expression: 'conditionsOverdue == 0.0' },
    owner: 'sponsor',
  },
] as const;

const evidence = (kind: string) => ({ id: kind, name: `${kind} on file`, kind: 'must' as const, check: { evidence: kind } });
const affordable = {
  id: 'affordable',
  name: 'Not more than half over the budget',
  kind: 'must' as const,
  check: { expression: 'costVariance <= 50.0' },
};

const majority = { quorum: 3, approval: 'majority', of: 'cast' } as const;
const gate = (id: string, board: string, [from, to]: readonly [string, string]) => ({
  ...{ id, name: `Gate ${id}`, board, from, to },
  rule: majority,
  deadlineDays: 20,
});
const closing = (from: string) => ({
  ...{ id: 'end', name: 'Closing review', board: 'benefits', from, closing: true },
  rule: { quorum: 2, approval: 'majority', of: 'cast' } as const,
  deadlineDays: 30,
});
const stagesOf = (...ids: string[]) => ids.map(id => ({ id, name: id }));

export const gateModels: readonly GateModel[] = [
  {
    ...{ id: 'light', name: 'Light', stages: stagesOf('idea', 'build'), tripwires },
    gates: [
      { ...gate('start', 'investment', ['idea', 'build']), authority: 'auto', criteria: [evidence('business-case')] },
      closing('build'),
    ],
  },
  {
    ...{ id: 'standard', name: 'Standard', stages: stagesOf('idea', 'plan', 'build'), tripwires },
    gates: [
      { ...gate('case', 'investment', ['idea', 'plan']), criteria: [evidence('business-case')] },
      {
        ...gate('build', 'delivery', ['plan', 'build']),
        rule: { quorum: 3, approval: 'two-thirds', of: 'cast' },
        criteria: [evidence('plan'), affordable],
      },
      closing('build'),
    ],
  },
  {
    ...{ id: 'full', name: 'Full', stages: stagesOf('idea', 'outline', 'design', 'delivery', 'service'), tripwires },
    gates: [
      { ...gate('health', 'investment', ['idea', 'outline']), repeatable: true, criteria: [evidence('business-case')] },
      { ...gate('advice', 'technical', ['outline', 'design']), authority: 'advisory', criteria: [evidence('plan')] },
      {
        ...gate('money', 'finance', ['design', 'delivery']),
        rule: { quorum: 3, approval: 'majority', of: 'seats', ballots: 'hidden-until-closed' },
        criteria: [affordable],
      },
      {
        ...gate('service', 'delivery', ['delivery', 'service']),
        criteria: [evidence('readiness'), { ...affordable, id: 'still-affordable' }],
      },
      closing('service'),
    ],
  },
].map(model => gateModelSchema.parse(model));

/** Bank holidays of England that move are left out, so that the list holds for every year. */
export function calendarFor(years: readonly number[]): Calendar {
  const days = [
    ['01-01', 'New Year'],
    ['12-25', 'Christmas Day'],
    ['12-26', 'Boxing Day'],
    ['12-28', 'Office closed'],
  ] as const;
  const holidays = years.flatMap(year => days.map(([day, name]) => ({ date: `${year}-${day}`, name })));
  return calendarSchema.parse({ zone: 'Europe/London', workingDays: [1, 2, 3, 4, 5], holidays });
}

export const monthly = { every: 'month', day: 5, graceDays: 3, remindBefore: 1, repairDays: 3, files: 'manager' } as const;
