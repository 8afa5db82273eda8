/** What is true of an office, folded from its facts. */
import type { Meta } from '../decision/decider.ts';
import { own } from '../values/record.ts';
import type { Role } from '../values/roles.ts';
import type { Instant } from '../values/time.ts';
import type { Board, Delegation, Goal, OfficeFact, ScoringModel } from './facts.ts';
import type { PublishedGateModel } from './gate-model.ts';
import type { Person } from './people.ts';

export interface OfficeState {
  readonly id?: string;
  readonly name: string;
  readonly currency: string;
  readonly parent?: string | undefined;
  readonly goals: readonly Goal[];
  readonly scoring: ScoringModel;
  /** All versions of each model, oldest first, by model id. */
  readonly gateModels: Readonly<Record<string, readonly PublishedGateModel[]>>;
  readonly preferredModel?: string | undefined;
  readonly boards: readonly Board[];
  readonly people: readonly Person[];
  readonly delegations: readonly (Delegation & { revokedAt?: Instant })[];
  /** The entry of the history that last changed each standard; a gate model stands under `gate-models/ID`. */
  readonly changes: Readonly<Record<string, number>>;
}

export const noOffice: OfficeState = {
  name: '',
  currency: 'GBP',
  goals: [],
  scoring: { method: 'weighted', duplicateAbove: 0.8 },
  gateModels: {},
  boards: [],
  people: [],
  delegations: [],
  changes: {},
};

export function evolveOffice(state: OfficeState, fact: OfficeFact, meta: Meta): OfficeState {
  const changed = (what: string) => ({ ...state.changes, [what]: meta.seq });
  switch (fact.type) {
    case 'office-founded':
      return { ...state, id: fact.office, name: fact.name, currency: fact.currency, parent: fact.parent };
    case 'goals-set':
      return { ...state, goals: fact.goals, scoring: fact.scoring, changes: changed('goals') };
    case 'gate-model-published': {
      const versions = [...(own(state.gateModels, fact.model.id) ?? []), fact.model];
      const preferredModel = fact.preferred ? fact.model.id : (state.preferredModel ?? fact.model.id);
      const gateModels = { ...state.gateModels, [fact.model.id]: versions };
      return { ...state, gateModels, preferredModel, changes: changed(modelChange(fact.model.id)) };
    }
    case 'boards-set':
      return { ...state, boards: fact.boards, changes: changed('boards') };
    case 'people-set':
      return { ...state, people: fact.people, changes: changed('people') };
    case 'delegation-granted':
      return { ...state, delegations: [...state.delegations, fact.delegation] };
    case 'delegation-revoked':
      return {
        ...state,
        delegations: state.delegations.map(entry => (entry.id === fact.delegation ? { ...entry, revokedAt: fact.at } : entry)),
      };
  }
}

/** Under which name `changes` keeps a gate model. */
export function modelChange(id: string): string {
  return `gate-models/${id}`;
}

export function personIn(office: OfficeState, id: string): Person | undefined {
  return office.people.find(person => person.id === id);
}

export function hasRole(office: OfficeState, id: string, ...wanted: readonly Role[]): boolean {
  const person = personIn(office, id);
  return person?.roles.some(role => wanted.includes(role)) ?? false;
}

export function boardOf(office: OfficeState, id: string): Board | undefined {
  return office.boards.find(board => board.id === id);
}

/** A version of a gate model; the newest when no version is given. */
export function gateModelOf(office: OfficeState, id: string | undefined, version?: number): PublishedGateModel | undefined {
  const versions = id === undefined ? undefined : own(office.gateModels, id);
  return version === undefined ? versions?.at(-1) : versions?.find(model => model.version === version);
}

/** Whether a person may cast another member's ballot at an instant: granted, begun, not over, not revoked. */
export function delegationAt(office: OfficeState, from: string, to: string, now: Instant): Delegation | undefined {
  return office.delegations.find(
    entry =>
      entry.from === from &&
      entry.to === to &&
      entry.starts <= now &&
      now < entry.ends &&
      !(entry.revokedAt !== undefined && entry.revokedAt <= now),
  );
}
