/** What differs between two versions of a standard, as rows for people: of what, what it was, what it is. Names, never ids. */
import type { AskedDuty } from '#domain/criteria/asked-duty.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Board } from '#domain/office/boards/board.ts';
import type { Difference } from '#domain/office/differences.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Role } from '#domain/values/roles.ts';
import { checkInWords, dutyInWords, levelInWords, listed, ruleInWords, seatRuleInWords } from './difference-words.ts';
import { number } from './format.ts';
import { agendaRuleInWords } from './gathered-labels.ts';
import { kindLabels, outcomeLabels, ownerLabels, roleLabels } from './labels.ts';
import { scoringWords } from './method-words.ts';
import { t } from './text.ts';
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
    if (difference.change === 'removed') return [{ key, what, before: [t('was there')], after: [t('gone')] }];
    if (difference.change === 'added')
      return [
        { key, what, before: [t('was not there')], after: [t('new'), ...linesOf(names.entry(difference as Difference), names)] },
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
  const said = { kind: kinds[kind], name: isolated(name) };
  if (of === undefined) return t('{kind} “{name}”', said);
  return t('{kind} “{name}” at {of}', { ...said, of: isolated(names.gate(of)) });
}

const labels: Readonly<Record<string, string>> = {
  declineBelow: t('declines scores below'),
  duplicateAbove: t('asks about a duplicate from'),
  seatRules: t('seats with a special say'),
  agenda: t('agenda of its meetings'),
  email: t('mail'),
  question: t('what the board is asked'),
  from: t('ends the stage'),
  to: t('opens the stage'),
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
  method: t('how it scores'),
  rate: t('discount rate a year'),
  aim: t('aim'),
  low: t('points from'),
  high: t('points to'),
  hurdle: t('hurdle, per cent of the best score'),
  scale: t('rated'),
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
  seatRules: (rules: NonNullable<Board['seatRules']>, names) => listed(rules.map(rule => seatRuleInWords(rule, names.person))),
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
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return number(value, 6);
  return typeof value === 'string' ? isolated(value) : JSON.stringify(value);
}

/** Of lists of people and roles: who or what is new in it, and gone from it. */
function comingAndGoing({ field, from, to }: Change, names: DifferenceNames): readonly string[] {
  if ((field !== 'seats' && field !== 'roles') || !Array.isArray(from) || !Array.isArray(to)) return [];
  const only = (here: readonly unknown[], there: readonly unknown[]) => here.filter(one => !there.includes(one));
  const line = (word: string, some: readonly unknown[]) => (some.length > 0 ? [`${word}: ${inWords(field, some, names)}`] : []);
  return [...line(t('new'), only(to, from)), ...line(t('gone'), only(from, to))];
}
