/** Words instead of codes: the one list of how Tollgate's terms are shown to people. */
import type { Verdict } from '#domain/criteria/expression.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import type { Achievement } from '#domain/project/benefits/with-benefits.ts';
import type { UndecidedEnd } from '#domain/project/gates/record.ts';
import type { withholdable } from '#domain/project/proposal.ts';
import type { ProjectResult, ProjectStatus } from '#domain/project/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { outcomeWords } from '#domain/values/outcome-words.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import { served, t } from './text.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain';

export const statusLabels: Record<ProjectStatus, [string, Tone]> = {
  submitted: [t('At intake'), 'calm'],
  returned: [t('Returned to its sponsor'), 'warn'],
  declined: [t('Declined'), 'bad'],
  withdrawn: [t('Withdrawn'), 'plain'],
  active: [t('Active'), 'good'],
  'on-hold': [t('On hold'), 'warn'],
  killed: [t('Stopped'), 'bad'],
  closing: [t('Closing'), 'calm'],
  closed: [t('Closed'), 'plain'],
};

export const outcomeLabels: Record<Outcome | UndecidedEnd | 'abstain', [string, Tone]> = {
  escalated: [t('Go, and on to the office above'), 'calm'],
  go: [served(outcomeWords.go), 'good'],
  'conditional-go': [served(outcomeWords['conditional-go']), 'good'],
  hold: [served(outcomeWords.hold), 'warn'],
  recycle: [served(outcomeWords.recycle), 'warn'],
  kill: [served(outcomeWords.kill), 'bad'],
  abstain: [served(outcomeWords.abstain), 'plain'],
  lapsed: [t('No decision'), 'plain'],
  voided: [t('Void'), 'plain'],
  refused: [t('Not opened'), 'plain'],
  withdrawn: [t('Withdrawn'), 'plain'],
  restarted: [t('Restarted'), 'plain'],
};

const outcomeMeanings: Record<Outcome | 'abstain', string> = {
  go: t('The project passes this gate.'),
  'conditional-go': t('The project passes, and must meet your conditions by their dates.'),
  hold: t('The project waits; the gate is asked for again later.'),
  recycle: t('The project reworks what is missing and comes back to this gate.'),
  kill: t('The project is stopped.'),
  abstain: t('You take part, but for no outcome.'),
};

/** What an outcome means in a round between two gates, where it is something else than at a gate. */
const meaningsOfExceptions: Partial<Record<Outcome | 'abstain', string>> = {
  go: t('The project goes on in its stage; it passes no gate. A change that was asked with it is approved.'),
  'conditional-go': t('The project goes on in its stage, and must meet your conditions by their dates.'),
  hold: t('The project waits; it is brought before you, or its gate is asked for, later.'),
  recycle: t('The project works on a plan for the exception and comes back with it.'),
};

export function meaningOf(outcome: Outcome | 'abstain', isException: boolean): string {
  return (isException ? meaningsOfExceptions[outcome] : undefined) ?? outcomeMeanings[outcome];
}

/** An outcome in Tollgate's word, followed by the framework's own word when it has one. */
export function outcomeName(outcome: keyof typeof outcomeLabels, gate?: Pick<Gate, 'words'>): string {
  const own = gate?.words[outcome as Outcome];
  const word = outcomeLabels[outcome][0];
  return own === undefined || own.toLowerCase() === word.toLowerCase() ? word : `${word} (${own})`;
}

export const verdictLabels: Record<Verdict, [string, Tone]> = {
  pass: [t('Pass'), 'good'],
  fail: [t('Fail'), 'bad'],
  unknown: [t('Unknown'), 'warn'],
  waived: [t('Waived'), 'warn'],
};

export const authorityLabels: Record<Gate['authority'], string> = {
  binding: t('The board’s outcome binds the project.'),
  advisory: t('The board advises; the sponsor may go on against its advice, visibly.'),
  auto: t('If all criteria pass the gate opens by itself; otherwise the board decides.'),
};

export const confidenceLabels: Record<string, [string, Tone]> = {
  green: [t('Green'), 'good'],
  'amber-green': [t('Amber-green'), 'good'],
  amber: [t('Amber'), 'warn'],
  'amber-red': [t('Amber-red'), 'bad'],
  red: [t('Red'), 'bad'],
};

export const roleLabels: Record<Role, string> = {
  sponsor: t('Sponsor'),
  manager: t('Project manager'),
  pmo: 'PMO',
  gatekeeper: t('Gatekeeper'),
  customer: t('Customer'),
  auditor: t('Auditor'),
  admin: t('Administrator'),
};

/** The roles of a person in the order in which the office lists them. */
export const rolesSaid = (held: readonly Role[]): string =>
  roles
    .filter(role => held.includes(role))
    .map(role => roleLabels[role])
    .join(', ');

export const ownerLabels = { sponsor: t('the sponsor'), manager: t('the project manager'), pmo: t('the PMO') } as const;

/** To whom a condition or a criterion can be given. */
export const ownerOptions = [
  { value: 'manager', label: t('The project manager') },
  { value: 'sponsor', label: t('The sponsor') },
  { value: 'pmo', label: t('The PMO') },
];

/** What a review says of a benefit. */
export const achievementLabels: Record<Achievement, [string, Tone]> = {
  yes: [t('It came as promised'), 'good'],
  partly: [t('It came in part'), 'warn'],
  no: [t('It did not come'), 'bad'],
  'cannot-tell': [t('It cannot be told'), 'plain'],
};

export const resultLabels: Record<ProjectResult, string> = {
  completed: t('Completed'),
  terminated: t('Ended before all its gates were passed'),
  killed: t('Stopped'),
};

export const kindLabels = { must: t('Must'), should: t('Should') } as const;

/** What of a proposal may be withheld. */
export const withheldLabels: Readonly<Record<(typeof withholdable)[number], string>> = {
  costs: t('Cost'),
  start: t('Start'),
  end: t('End'),
  benefits: t('Benefits'),
  problem: t('Problem'),
  aims: t('Aims'),
};
