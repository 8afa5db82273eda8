/** Words instead of codes: the one list of how Tollgate's terms are shown to people. */
import type { Verdict } from '#domain/criteria/expression.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import type { Achievement } from '#domain/project/benefits/with-benefits.ts';
import type { UndecidedEnd } from '#domain/project/gates/record.ts';
import type { withholdable } from '#domain/project/proposal.ts';
import type { ProjectResult, ProjectStatus } from '#domain/project/state.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import { outcomeWords } from '#domain/values/outcome-words.ts';
import type { Role } from '#domain/values/roles.ts';
import { served } from './text.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain';

export const statusLabels: Record<ProjectStatus, [string, Tone]> = {
  submitted: ['At intake', 'calm'],
  returned: ['Returned to its sponsor', 'warn'],
  declined: ['Declined', 'bad'],
  withdrawn: ['Withdrawn', 'plain'],
  active: ['Active', 'good'],
  'on-hold': ['On hold', 'warn'],
  killed: ['Stopped', 'bad'],
  closing: ['Closing', 'calm'],
  closed: ['Closed', 'plain'],
};

export const outcomeLabels: Record<Outcome | UndecidedEnd | 'abstain', [string, Tone]> = {
  escalated: ['Go, and on to the office above', 'calm'],
  go: [served(outcomeWords.go), 'good'],
  'conditional-go': [served(outcomeWords['conditional-go']), 'good'],
  hold: [served(outcomeWords.hold), 'warn'],
  recycle: [served(outcomeWords.recycle), 'warn'],
  kill: [served(outcomeWords.kill), 'bad'],
  abstain: [served(outcomeWords.abstain), 'plain'],
  lapsed: ['No decision', 'plain'],
  voided: ['Void', 'plain'],
  refused: ['Not opened', 'plain'],
  withdrawn: ['Withdrawn', 'plain'],
  restarted: ['Restarted', 'plain'],
};

const outcomeMeanings: Record<Outcome | 'abstain', string> = {
  go: 'The project passes this gate.',
  'conditional-go': 'The project passes, and must meet your conditions by their dates.',
  hold: 'The project waits; the gate is asked for again later.',
  recycle: 'The project reworks what is missing and comes back to this gate.',
  kill: 'The project is stopped.',
  abstain: 'You take part, but for no outcome.',
};

/** What an outcome means in a round between two gates, where it is something else than at a gate. */
const meaningsOfExceptions: Partial<Record<Outcome | 'abstain', string>> = {
  go: 'The project goes on in its stage; it passes no gate. A change that was asked with it is approved.',
  'conditional-go': 'The project goes on in its stage, and must meet your conditions by their dates.',
  hold: 'The project waits; it is brought before you, or its gate is asked for, later.',
  recycle: 'The project works on a plan for the exception and comes back with it.',
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
  pass: ['Pass', 'good'],
  fail: ['Fail', 'bad'],
  unknown: ['Unknown', 'warn'],
  waived: ['Waived', 'warn'],
};

export const authorityLabels: Record<Gate['authority'], string> = {
  binding: 'The board’s outcome binds the project.',
  advisory: 'The board advises; the sponsor may go on against its advice, visibly.',
  auto: 'If all criteria pass the gate opens by itself; otherwise the board decides.',
};

export const confidenceLabels: Record<string, [string, Tone]> = {
  green: ['Green', 'good'],
  'amber-green': ['Amber-green', 'good'],
  amber: ['Amber', 'warn'],
  'amber-red': ['Amber-red', 'bad'],
  red: ['Red', 'bad'],
};

export const roleLabels: Record<Role, string> = {
  sponsor: 'Sponsor',
  manager: 'Project manager',
  pmo: 'PMO',
  gatekeeper: 'Gatekeeper',
  customer: 'Customer',
  auditor: 'Auditor',
  admin: 'Administrator',
};

export const ownerLabels = { sponsor: 'the sponsor', manager: 'the project manager', pmo: 'the PMO' } as const;

/** To whom a condition or a criterion can be given. */
export const ownerOptions = [
  { value: 'manager', label: 'The project manager' },
  { value: 'sponsor', label: 'The sponsor' },
  { value: 'pmo', label: 'The PMO' },
];

/** What a review says of a benefit. */
export const achievementLabels: Record<Achievement, [string, Tone]> = {
  yes: ['It came as promised', 'good'],
  partly: ['It came in part', 'warn'],
  no: ['It did not come', 'bad'],
  'cannot-tell': ['It cannot be told', 'plain'],
};

export const resultLabels: Record<ProjectResult, string> = {
  completed: 'Completed',
  terminated: 'Ended before all its gates were passed',
  killed: 'Stopped',
};

export const kindLabels = { must: 'Must', should: 'Should' } as const;

/** What of a proposal may be withheld. */
export const withheldLabels: Readonly<Record<(typeof withholdable)[number], string>> = {
  costs: 'Cost',
  start: 'Start',
  end: 'End',
  benefits: 'Benefits',
  problem: 'Problem',
  aims: 'Aims',
};
