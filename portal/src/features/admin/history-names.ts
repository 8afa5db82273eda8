/** How what the history of an office names by its id is called: people, boards, stages and gates, also those that are gone. */
import type { OfficeHistoryEntry } from '#api/answers/history.ts';
import type { OfficeView } from '#api/answers/offices.ts';
import type { Board } from '#domain/office/boards/board.ts';
import type { Change } from '#domain/office/changes/change.ts';
import type { Difference } from '#domain/office/differences.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import type { ReportingRule } from '#domain/office/reporting/rule.ts';
import { namedRule } from '#domain/office/reporting/rule.ts';
import { ratedOf, settingsOf } from '#domain/office/scoring-models/compared.ts';
import { upcastOffice } from '#domain/office/upcast.ts';
import type { PublishedScoringModel } from '#domain/scoring/models/published.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import type { DifferenceNames } from '../../shared/differences.ts';
import { machinesOf } from '../../shared/names.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What names are taken from, besides the office as it is now. */
interface Sources {
  /** Differences that name what is gone. */
  readonly gone?: readonly Pick<Difference, 'kind' | 'id' | 'name'>[];
  readonly people?: readonly Named[];
  readonly boards?: readonly Board[];
  readonly model?: GateModel | undefined;
  readonly goals?: readonly Named[];
  readonly scoringModel?: PublishedScoringModel | undefined;
  /** Of a reporting cycle. */
  readonly rules?: readonly ReportingRule[] | undefined;
}

export function namesFrom(
  office: OfficeView,
  { gone = [], people = [], boards = [], model, goals = [], scoringModel, rules = [] }: Sources,
): DifferenceNames {
  const called = (kind: Difference['kind'], lists: readonly (readonly Named[])[]) => (id: string) =>
    lists.flat().find(entry => entry.id === id)?.name ?? gone.find(entry => entry.kind === kind && entry.id === id)?.name ?? id;
  const criteria = (of: string | undefined) => model?.gates.find(gate => gate.id === of)?.criteria ?? [];
  return {
    person: called('person', [people, office.people, office.deactivated ?? [], machinesOf(office)]),
    board: called('board', [boards, office.boards]),
    stage: called('stage', [model?.stages ?? []]),
    gate: called('gate', [model?.gates ?? []]),
    entry: ({ kind, id, of }) => {
      const lists: Partial<Record<Difference['kind'], readonly Named[]>> = {
        goal: goals,
        person: people,
        board: boards,
        gate: model?.gates ?? [],
        tripwire: model?.tripwires ?? [],
        criterion: criteria(of),
        dimension: scoringModel ? ratedOf(scoringModel.scoring) : [],
        'reporting-rule': rules.map(namedRule),
        'scoring-model': scoringModel ? [settingsOf(scoringModel)] : [],
      };
      return lists[kind]?.find(entry => entry.id === id);
    },
  };
}

/** The names for one entry of the history, given the entries that were read besides. */
export function namesInEntry(
  office: OfficeView,
  entry: OfficeHistoryEntry,
  others: readonly OfficeHistoryEntry[],
): DifferenceNames {
  const facts = factsOf(entry);
  const gone = others.flatMap(({ differences }) => differences);
  return namesFrom(office, {
    gone,
    people: facts.flatMap(fact => (fact.type === 'people-set' ? fact.people : [])),
    boards: facts.flatMap(fact => (fact.type === 'boards-set' ? fact.boards : [])),
    goals: facts.flatMap(fact => (fact.type === 'goals-set' ? fact.goals : [])),
    rules: facts.flatMap(fact => (fact.type === 'reporting-set' ? fact.rules : [])),
    scoringModel: facts.flatMap(fact => (fact.type === 'scoring-model-published' ? [fact.model] : []))[0],
    model: facts.flatMap(fact => (fact.type === 'gate-model-published' ? [fact.model] : []))[0],
  });
}

/** The names for a change that waits. */
export function namesInChange(office: OfficeView, change: Change): DifferenceNames {
  if (change.kind === 'people') return namesFrom(office, { people: change.people });
  return namesFrom(office, change.kind === 'boards' ? { boards: change.boards } : {});
}

/** How a service account is called, by its id in the office. */
export function machineNameIn({ id, serviceAccounts = [] }: Pick<OfficeView, 'id' | 'serviceAccounts'>, account: string): string {
  return serviceAccounts.find(entry => entry.id === serviceIdOf(id, account))?.name ?? account;
}

/** The facts of an entry, those of earlier versions like today's. */
export function factsOf({ facts }: Pick<OfficeHistoryEntry, 'facts'>): readonly OfficeFact[] {
  return facts.map(fact => upcastOffice(fact));
}
