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
import { served, t } from './text.ts';
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
    if (difference.change === 'removed') return [{ key, what, before: [t('was there')], after: ['gone'] }];
    if (difference.change === 'added')
      return [
        { key, what, before: [t('was not there')], after: ['new', ...linesOf(names.entry(difference as Difference), names)] },
      ];
    return difference.fields.map(({ field, from, to }) => ({
      key: `${key} ${field}`,
      what: `${what}: ${labelOf(field)}`,
      before: hidden({ field, from, to }) ? [t('another address')] : [inWords(field, from, names)],
      after: hidden({ field, from, to })
        ? [t('not shown to you')]
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
  goal: t('Goal'),
  scoring: t('Scoring'),
  'gate-model': t('Gate model'),
  'scoring-model': t('Scoring model'),
  dimension: t('What is rated'),
  stage: t('Stage'),
  gate: t('Gate'),
  criterion: t('Criterion'),
  tripwire: t('Watched criterion'),
  board: t('Board'),
  person: t('Person'),
  calendar: t('Calendar'),
  holiday: t('Holiday'),
  'reporting-rule': t('Reports of projects under'),
  office: t('Office'),
};

function nameOf({ kind, name, of }: Pick<Difference, 'kind' | 'name' | 'of'>, names: DifferenceNames): string {
  if (kind === 'scoring' || kind === 'calendar') return kinds[kind];
  const at = of === undefined ? '' : t(' at {of}', { of: isolated(names.gate(of)) });
  return `${kinds[kind]} “${isolated(name)}”${at}`;
}

const labels: Readonly<Record<string, string>> = {
  declineBelow: t('declines scores below'),
  duplicateAbove: t('asks about a duplicate from'),
  seatRules: t('seats with a special say'),
  agenda: t('agenda of its meetings'),
  email: 'mail',
  question: t('what the board is asked'),
  from: t('ends the stage'),
  to: 'opens the stage',
  deadlineDays: t('days to decide'),
  deadlineIn: t('days to decide are counted in'),
  divided: t('divided by each project'),
  eachStage: t('asked at the end of each stage of a project'),
  holdDays: t('days on hold where the board names none'),
  evidenceDays: t('days before the gate from which missing evidence is an alert'),
  remindAfterDays: t('reminds after days'),
  escalateBeforeDays: t('escalates before the deadline, days'),
  closing: t('closing review'),
  words: t('own words for outcomes'),
  owner: t('who is told when it fails'),
  check: t('checked by'),
  levels: t('further thresholds'),
  duties: t('asks for'),
  spreadLimit: t('the panel talks when ratings spread by'),
  weightUncertainty: t('weights may be off by'),
  share: t('share of all weights'),
  dimension: t('speaks of'),
  weightsBy: t('weights are found'),
  acceptedBecause: t('contradicting judgements accepted because'),
  rankBy: t('ranks by'),
  method: 'how it scores',
  rate: t('discount rate a year'),
  aim: 'aim',
  low: t('points from'),
  high: t('points to'),
  hurdle: t('hurdle, per cent of the best score'),
  scale: 'rated',
  floor: t('a lower rating fails the screen'),
  randomIndex: t('random index'),
  timing: t('money moves'),
  every: t('asked each'),
  day: t('due on working day'),
  graceDays: t('missed after working days'),
  remindBefore: t('reminds before, working days'),
  repairDays: t('to file again, working days'),
  files: t('who files'),
  onHold: t('asks projects on hold'),
  zone: t('time zone'),
  workingDays: t('works on'),
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
    listed(
      Object.entries(words).map(([outcome, word]) =>
        t('{outcome} is “{word}”', { outcome: outcomeLabels[outcome as keyof Gate['words']][0], word }),
      ),
    ),
  opens: (opens: Gate['opens']) => (opens === 'on-admission' ? t('when a project is admitted') : t('on request')),
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
    ...(group === undefined ? [] : [t('group {replace}', { replace: group.replace(/^group-/, '') })]),
  ];
  return `${person(member)} (${says.join(', ') || t('like any other')})`;
}

function ruleInWords({ quorum, approval, of, ballots }: Gate['rule']): string {
  const whose = of === 'seats' ? t('of all members') : t('of the ballots cast');
  const seen = ballots === 'open' ? t('ballots are seen at once') : t('ballots are hidden until the round is decided');
  return t('{quorum} must vote, {served} {whose} must approve, {seen}', {
    quorum,
    served: served(approvalWords[approval]),
    whose,
    seen,
  });
}

function checkInWords(check: Criterion['check']): string {
  if ('expression' in check) return check.expression;
  if ('evidence' in check) return t('evidence of the kind {evidence}', { evidence: check.evidence });
  return t('the word of the role {role}: {attestation}', {
    role: roleLabels[check.role],
    attestation: isolated(check.attestation),
  });
}

function levelInWords({ name, kind, owner, expression, duties = [] }: NonNullable<Criterion['levels']>[number]): string {
  const asked = duties.length === 0 ? '' : t('; asks for: {listed}', { listed: listed(duties.map(dutyInWords)) });
  return t('{name} ({kind}, told: {owner}; {expression}{asked})', {
    name: isolated(name),
    kind: kindLabels[kind],
    owner: ownerLabels[owner],
    expression,
    asked,
  });
}

function afterInWords(after: AskedDuty['after']): string {
  if (after === undefined) return t('at once');
  if ('days' in after) return t('after {days} days', { days: after.days });
  return 'months' in after
    ? t('after {months} months', { months: after.months })
    : t('after {workingDays} working days', { workingDays: after.workingDays });
}

function dutyInWords({ what, who, after, on, otherwise }: AskedDuty): string {
  const whom = who === 'board' ? t('the chair of the next board') : ownerLabels[who];
  return otherwise
    ? t('{what} ({whom}, {what2}, otherwise on hold)', {
        what: isolated(what),
        whom,
        what2: on === undefined ? afterInWords(after) : t('on {on}', { on: day(on) }),
      })
    : `${isolated(what)} (${whom}, ${on === undefined ? afterInWords(after) : t('on {on}', { on: day(on) })})`;
}
