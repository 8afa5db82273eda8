/** What differs between two versions of a standard, as rows for people: of what, what it was, what it is. Names, never ids. */
import type { AskedDuty } from '#domain/criteria/asked-duty.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Board } from '#domain/office/boards/board.ts';
import type { Difference } from '#domain/office/differences.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import { isolated } from '#domain/values/isolated.ts';
import { approvalWords } from '#domain/values/outcome-words.ts';
import type { Role } from '#domain/values/roles.ts';
import { day, number } from './format.ts';
import { agendaRuleInWords } from './gathered-labels.ts';
import { kindLabels, outcomeLabels, ownerLabels, roleLabels } from './labels.ts';
import { scoringWords } from './method-words.ts';
import { served } from './text.ts';
import { weekdayName } from './weekdays.ts';

export interface DifferenceRow {
  readonly key: string;
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How what differences name by its id is called. */
export interface DifferenceNames {
  readonly person: (id: string) => string;
  readonly board: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly gate: (id: string) => string;
  /** What an entry that was added holds, when it is known. */
  readonly entry: (difference: Difference) => object | undefined;
}

type ShownDifference = Omit<Difference, 'fields'> & { readonly fields: readonly Readonly<Difference['fields'][number]>[] };

export function differenceRows(differences: readonly ShownDifference[], names: DifferenceNames): readonly DifferenceRow[] {
  return differences.flatMap((difference): readonly DifferenceRow[] => {
    const what = nameOf(difference, names);
    const { kind, id, of = '' } = difference;
    const key = `${kind} ${id} ${of}`;
    if (difference.change === 'removed') return [{ key, what, before: ['was there'], after: ['gone'] }];
    if (difference.change === 'added')
      return [{ key, what, before: ['was not there'], after: ['new', ...linesOf(names.entry(difference as Difference), names)] }];
    return difference.fields.map(({ field, from, to }) => ({
      key: `${key} ${field}`,
      what: `${what}: ${labelOf(field)}`,
      before: hidden({ field, from, to }) ? ['another address'] : [inWords(field, from, names)],
      after: hidden({ field, from, to })
        ? ['not shown to you']
        : [inWords(field, to, names), ...comingAndGoing({ field, from, to }, names)],
    }));
  });
}

interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Addresses are left out for readers who may not see where people are reached. */
const hidden = ({ field, from, to }: Change) => field === 'email' && from === undefined && to === undefined;

const kinds: Record<Difference['kind'], string> = {
  goal: 'Goal',
  scoring: 'Scoring',
  'gate-model': 'Gate model',
  'scoring-model': 'Scoring model',
  dimension: 'What is rated',
  stage: 'Stage',
  gate: 'Gate',
  criterion: 'Criterion',
  tripwire: 'Watched criterion',
  board: 'Board',
  person: 'Person',
  calendar: 'Calendar',
  holiday: 'Holiday',
  'reporting-rule': 'Reports of projects under',
  office: 'Office',
};

function nameOf({ kind, name, of }: Pick<Difference, 'kind' | 'name' | 'of'>, names: DifferenceNames): string {
  if (kind === 'scoring' || kind === 'calendar') return kinds[kind];
  const at = of === undefined ? '' : ` at ${isolated(names.gate(of))}`;
  return `${kinds[kind]} “${isolated(name)}”${at}`;
}

const labels: Readonly<Record<string, string>> = {
  declineBelow: 'declines scores below',
  duplicateAbove: 'asks about a duplicate from',
  seatRules: 'seats with a special say',
  agenda: 'agenda of its meetings',
  email: 'mail',
  question: 'what the board is asked',
  from: 'ends the stage',
  to: 'opens the stage',
  deadlineDays: 'days to decide',
  deadlineIn: 'days to decide are counted in',
  divided: 'divided by each project',
  eachStage: 'asked at the end of each stage of a project',
  holdDays: 'days on hold where the board names none',
  evidenceDays: 'days before the gate from which missing evidence is an alert',
  remindAfterDays: 'reminds after days',
  escalateBeforeDays: 'escalates before the deadline, days',
  closing: 'closing review',
  words: 'own words for outcomes',
  owner: 'who is told when it fails',
  check: 'checked by',
  levels: 'further thresholds',
  duties: 'asks for',
  spreadLimit: 'the panel talks when ratings spread by',
  weightUncertainty: 'weights may be off by',
  share: 'share of all weights',
  dimension: 'speaks of',
  weightsBy: 'weights are found',
  acceptedBecause: 'contradicting judgements accepted because',
  rankBy: 'ranks by',
  method: 'how it scores',
  rate: 'discount rate a year',
  aim: 'aim',
  low: 'points from',
  high: 'points to',
  hurdle: 'hurdle, per cent of the best score',
  scale: 'rated',
  floor: 'a lower rating fails the screen',
  randomIndex: 'random index',
  timing: 'money moves',
  every: 'asked each',
  day: 'due on working day',
  graceDays: 'missed after working days',
  remindBefore: 'reminds before, working days',
  repairDays: 'to file again, working days',
  files: 'who files',
  onHold: 'asks projects on hold',
  zone: 'time zone',
  workingDays: 'works on',
};
const labelOf = (field: string) => labels[field] ?? field;

const internal = new Set(['id', 'name', 'stages', 'gates', 'tripwires', 'criteria', 'version', 'method']);

/** What a new entry holds, a line each; what is empty or said elsewhere is left out. */
function linesOf(entry: object | undefined, names: DifferenceNames): readonly string[] {
  return Object.entries(entry ?? {})
    .filter(([field, value]) => !internal.has(field) && value !== undefined && !isEmpty(value))
    .map(([field, value]) => `${labelOf(field)}: ${inWords(field, value, names)}`);
}

const isEmpty = (value: unknown) => value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);

type Words = (value: never, names: DifferenceNames) => string;

const wordsFor: Readonly<Record<string, Words>> = {
  seats: (seats: readonly string[], { person }) => listed(seats.map(person)),
  chair: (id: string, { person }) => isolated(person(id)),
  seatRules: (rules: NonNullable<Board['seatRules']>, names) => listed(rules.map(rule => seatRuleInWords(rule, names))),
  agenda: agendaRuleInWords,
  roles: (roles: readonly Role[]) => listed(roles.map(role => roleLabels[role])),
  board: (id: string, { board }) => isolated(board(id)),
  from: (id: string, { stage }) => isolated(stage(id)),
  to: (id: string, { stage }) => isolated(stage(id)),
  rule: ruleInWords,
  outcomes: (outcomes: Gate['outcomes']) => listed(outcomes.map(outcome => outcomeLabels[outcome][0])),
  words: (words: Gate['words']) =>
    listed(Object.entries(words).map(([outcome, word]) => `${outcomeLabels[outcome as keyof Gate['words']][0]} is “${word}”`)),
  opens: (opens: Gate['opens']) => (opens === 'on-admission' ? 'when a project is admitted' : 'on request'),
  kind: (kind: Criterion['kind']) => kindLabels[kind],
  owner: (owner: Criterion['owner']) => ownerLabels[owner],
  check: checkInWords,
  duties: (duties: readonly AskedDuty[]) => listed(duties.map(dutyInWords)),
  levels: (levels: NonNullable<Criterion['levels']>) => listed(levels.map(levelInWords)),
  ...scoringWords,
  workingDays: (days: readonly number[]) => listed(days.map(weekdayName)),
};

/** A value of a field as people say it; a dash for one that is not there. */
function inWords(field: string, value: unknown, names: DifferenceNames): string {
  if (value === undefined || value === '') return '–';
  const words = wordsFor[field];
  if (words) return words(value as never, names);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return number(value, 6);
  return typeof value === 'string' ? isolated(value) : JSON.stringify(value);
}

const listed = (parts: readonly string[]) => (parts.length === 0 ? 'none' : parts.map(isolated).join(', '));

/** Of lists of people and roles: who or what is new in it, and gone from it. */
function comingAndGoing({ field, from, to }: Change, names: DifferenceNames): readonly string[] {
  if ((field !== 'seats' && field !== 'roles') || !Array.isArray(from) || !Array.isArray(to)) return [];
  const only = (here: readonly unknown[], there: readonly unknown[]) => here.filter(one => !there.includes(one));
  const line = (word: string, some: readonly unknown[]) => (some.length > 0 ? [`${word}: ${inWords(field, some, names)}`] : []);
  return [...line('new', only(to, from)), ...line('gone', only(from, to))];
}

function seatRuleInWords(
  { member, required, veto, group }: NonNullable<Board['seatRules']>[number],
  { person }: DifferenceNames,
): string {
  const says = [
    ...(required ? ['required'] : []),
    ...(veto ? ['veto'] : []),
    ...(group === undefined ? [] : [`group ${group.replace(/^group-/, '')}`]),
  ];
  return `${person(member)} (${says.join(', ') || 'like any other'})`;
}

function ruleInWords({ quorum, approval, of, ballots }: Gate['rule']): string {
  const whose = of === 'seats' ? 'of all members' : 'of the ballots cast';
  const seen = ballots === 'open' ? 'ballots are seen at once' : 'ballots are hidden until the round is decided';
  return `${quorum} must vote, ${served(approvalWords[approval])} ${whose} must approve, ${seen}`;
}

function checkInWords(check: Criterion['check']): string {
  if ('expression' in check) return check.expression;
  if ('evidence' in check) return `evidence of the kind ${check.evidence}`;
  return `the word of the role ${roleLabels[check.role]}: ${isolated(check.attestation)}`;
}

function levelInWords({ name, kind, owner, expression, duties = [] }: NonNullable<Criterion['levels']>[number]): string {
  const asked = duties.length === 0 ? '' : `; asks for: ${listed(duties.map(dutyInWords))}`;
  return `${isolated(name)} (${kindLabels[kind]}, told: ${ownerLabels[owner]}; ${expression}${asked})`;
}

function afterInWords(after: AskedDuty['after']): string {
  if (after === undefined) return 'at once';
  if ('days' in after) return `after ${after.days} days`;
  return 'months' in after ? `after ${after.months} months` : `after ${after.workingDays} working days`;
}

function dutyInWords({ what, who, after, on, otherwise }: AskedDuty): string {
  const whom = who === 'board' ? 'the chair of the next board' : ownerLabels[who];
  return `${isolated(what)} (${whom}, ${on === undefined ? afterInWords(after) : `on ${day(on)}`}${otherwise ? ', otherwise on hold' : ''})`;
}
