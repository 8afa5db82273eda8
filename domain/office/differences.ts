/**
 * What changed between two versions of a standard, ready to be said in words: which goal, gate, criterion, board or person was added,
 * removed or changed, and for each changed field what it was and what it is. A pure comparison: nothing is decided here.
 */
import * as z from 'zod';
import type { PublishedScoringModel } from '../scoring/models/published.ts';
import type { Board } from './boards/board.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { OfficeFact } from './facts.ts';
import type { Gate, GateModel } from './gate-model.ts';
import { invitationOf } from './invitations/invitation.ts';
import type { Person } from './people.ts';
import { namedRule, type ReportingRule } from './reporting/rule.ts';
import { ratedOf, settingsOf } from './scoring-models/compared.ts';
import type { Goal, ScoringModel } from './standards/goal.ts';
import { gateModelOf, type OfficeState, scoringModelOf } from './state.ts';

export const differenceKinds = [
  'goal',
  'scoring',
  'gate-model',
  'scoring-model',
  'dimension',
  'stage',
  'gate',
  'criterion',
  'tripwire',
  'board',
  'person',
  'calendar',
  'holiday',
  'reporting-rule',
  'office',
] as const;

export const differenceSchema = z
  .strictObject({
    kind: z.enum(differenceKinds),
    id: z.string(),
    name: z.string(),
    of: z.string().optional().meta({ description: 'The gate that a criterion belongs to' }),
    change: z.enum(['added', 'removed', 'changed']),
    fields: z
      .array(
        z.strictObject({
          field: z.string(),
          from: z.unknown().optional().meta({ description: 'Absent when the field was not there' }),
          to: z.unknown().optional().meta({ description: 'Absent when the field is gone' }),
        }),
      )
      .meta({ description: 'Of what was changed: each field that differs' }),
  })
  .meta({ id: 'Difference', description: 'What differs between two versions of a standard' });
export type Difference = z.output<typeof differenceSchema>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How the entries of one list are spoken of, and which fields are compared elsewhere. */
interface About {
  readonly kind: Difference['kind'];
  readonly of?: string;
  readonly without?: readonly string[];
}

export function goalDifferences(
  before: { readonly goals: readonly Goal[]; readonly scoring: ScoringModel },
  after: { readonly goals: readonly Goal[]; readonly scoring: ScoringModel },
): readonly Difference[] {
  const scoring = (from: ScoringModel) => [{ ...from, id: 'scoring', name: 'Scoring' }];
  return [
    ...between(before.goals, after.goals, { kind: 'goal' }),
    ...between(scoring(before.scoring), scoring(after.scoring), { kind: 'scoring' }),
  ];
}

/** Between two versions of a gate model; from none, everything is new. */
export function modelDifferences(before: GateModel | undefined, after: GateModel): readonly Difference[] {
  const gates = [...new Set([...(before?.gates ?? []), ...after.gates].map(gate => gate.id))];
  const criteriaOf = (model: GateModel | undefined, id: string) => model?.gates.find(gate => gate.id === id)?.criteria ?? [];
  return [
    ...between(before ? [before] : [], [after], {
      kind: 'gate-model',
      without: ['stages', 'gates', 'tripwires', 'version'],
    }),
    ...(before ? inAnotherOrder(before, after) : []),
    ...between(before?.stages ?? [], after.stages, { kind: 'stage' }),
    ...between<Gate>(before?.gates ?? [], after.gates, { kind: 'gate', without: ['criteria'] }),
    ...gates.flatMap(of => between(criteriaOf(before, of), criteriaOf(after, of), { kind: 'criterion', of })),
    ...between(before?.tripwires ?? [], after.tripwires, { kind: 'tripwire' }),
  ];
}

/** Gates and stages that both have, where they come one after the other in another order. */
function inAnotherOrder(before: GateModel, after: GateModel): readonly Difference[] {
  const fields = (['gates', 'stages'] as const).flatMap(list => {
    const namesIn = (of: GateModel, other: GateModel) =>
      of[list].filter(({ id }) => other[list].some(entry => entry.id === id)).map(({ id }) => id);
    const [from, to] = [namesIn(before, after), namesIn(after, before)];
    const named = (ids: readonly string[]) => ids.map(id => after[list].find(entry => entry.id === id)?.name ?? id);
    return from.join() === to.join() ? [] : [{ field: `order of ${list}`, from: named(from), to: named(to) }];
  });
  const { id, name } = after;
  return fields.length === 0 ? [] : [{ kind: 'gate-model', id, name, change: 'changed', fields }];
}

/** Between two versions of a scoring model: its settings, and what is rated under it with its share of all weights. */
export function scoringModelDifferences(
  before: PublishedScoringModel | undefined,
  after: PublishedScoringModel,
): readonly Difference[] {
  return [
    ...between(before ? [settingsOf(before)] : [], [settingsOf(after)], { kind: 'scoring-model' }),
    ...between(before ? ratedOf(before.scoring) : [], ratedOf(after.scoring), { kind: 'dimension' }),
  ];
}

/** Between two reporting cycles: a rule for each gate model, and one for all others. */
export function reportingDifferences(before: readonly ReportingRule[], after: readonly ReportingRule[]): readonly Difference[] {
  return between(before.map(namedRule), after.map(namedRule), { kind: 'reporting-rule' });
}

export function boardDifferences(before: readonly Board[], after: readonly Board[]): readonly Difference[] {
  return between(before, after, { kind: 'board' });
}

export function peopleDifferences(before: readonly Person[], after: readonly Person[]): readonly Difference[] {
  return between(before, after, { kind: 'person' });
}

export function calendarDifferences(before: Calendar | undefined, after: Calendar): readonly Difference[] {
  const entry = ({ zone, workingDays }: Calendar) => ({ id: 'calendar', name: 'Calendar', zone, workingDays });
  const days = ({ holidays }: Calendar) => holidays.map(({ date, name }) => ({ id: date, name, date }));
  return [
    ...between(before ? [entry(before)] : [], [entry(after)], { kind: 'calendar' }),
    ...between(before ? days(before) : [], days(after), { kind: 'holiday' }),
  ];
}

/** What a fact changes of the standards of an office as it was before; nothing for facts about anything else. */
export function differencesBy(office: OfficeState, fact: OfficeFact): readonly Difference[] {
  switch (fact.type) {
    case 'office-renamed': {
      const { id = '', name } = office;
      return between([{ id, name }], [{ id, name: fact.name }], { kind: 'office' });
    }
    case 'goals-set':
      return goalDifferences(office, fact);
    case 'gate-model-published':
      return modelDifferences(gateModelOf(office, fact.model.id), fact.model);
    case 'scoring-model-published':
      return scoringModelDifferences(scoringModelOf(office, fact.model.id), fact.model);
    case 'boards-set':
      return boardDifferences(office.boards, fact.boards);
    case 'people-set':
      return peopleDifferences(office.people, fact.people);
    case 'reporting-set':
      return reportingDifferences(office.reporting?.rules ?? [], fact.rules);
    case 'calendar-set':
      return calendarDifferences(office.calendar, fact);
    case 'invitation-answered': {
      const joins = fact.accepted ? invitationOf(office, fact.person) : undefined;
      return joins ? peopleDifferences([], [joins.person]) : [];
    }
    default:
      return [];
  }
}

function between<T extends Named>(before: readonly T[], after: readonly T[], about: About): readonly Difference[] {
  const [old, now] = [byId(before), byId(after)];
  const said = ({ id, name }: Named) => ({ kind: about.kind, id, name, ...(about.of !== undefined && { of: about.of }) });
  const gone = before.filter(({ id }) => !now.has(id)).map(entry => ({ ...said(entry), change: 'removed' as const, fields: [] }));
  const others = after.flatMap((entry): Difference[] => {
    const earlier = old.get(entry.id);
    if (!earlier) return [{ ...said(entry), change: 'added', fields: [] }];
    const fields = fieldsBetween(earlier, entry, about.without ?? []);
    return fields.length > 0 ? [{ ...said(entry), change: 'changed', fields }] : [];
  });
  return [...gone, ...others];
}

function byId<T extends Named>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map(entry => [entry.id, entry]));
}

function fieldsBetween(before: object, after: object, without: readonly string[]): Difference['fields'] {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(field => !without.includes(field) && JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map(field => ({
      field,
      ...(old.get(field) !== undefined && { from: old.get(field) }),
      ...(now.get(field) !== undefined && { to: now.get(field) }),
    }));
}
