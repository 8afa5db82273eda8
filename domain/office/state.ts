/** What is true of an office, folded from its facts. */

import type { Meta } from '../decision/decider.ts';
import type { DutyLog } from '../duties/duty.ts';
import type { PublishedScoringModel } from '../scoring/models/published.ts';
import type { BoardId, GateModelId, OfficeId, PersonId } from '../values/ids.ts';
import { isolated } from '../values/isolated.ts';
import { knownOf } from '../values/known.ts';
import { own } from '../values/record.ts';
import type { Role } from '../values/roles.ts';
import type { Instant } from '../values/time.ts';
import type { Board } from './boards/board.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { ChangedBy } from './changed-by.ts';
import type { AnsweredChange, WaitingChange } from './changes/change.ts';
import type { Delegation, DelegationOnFile } from './delegations/delegation.ts';
import type { KnownEntry } from './directory/entry.ts';
import type { FeedAddress } from './feeds/address.ts';
import type { PublishedGateModel } from './gate-model.ts';
import type { AskedSince } from './given-standards/asked.ts';
import type { GivenStandards, Taken } from './given-standards/given.ts';
import type { LogoOnFile } from './identity/logo.ts';
import type { OfficeMapping } from './imports/mapping.ts';
import type { Invitation } from './invitations/invitation.ts';
import type { SetPreferences } from './mail/rule.ts';
import type { OfficeMail } from './mail/usual.ts';
import type { Minimum } from './minimum/minimum.ts';
import type { OutlookBasis } from './outlook/in-force.ts';
import { type Deactivated, deactivatedIn } from './people/deactivated.ts';
import type { Person } from './people.ts';
import { noPersonalData, type PersonalData } from './personal-data/state.ts';
import type { KeptView } from './portfolio-views/view.ts';
import { pseudonymOf } from './pseudonym.ts';
import type { Reporting } from './reporting/rule.ts';
import type { Routing } from './routing/routing.ts';
import { liveAccount, type ServiceAccount } from './service-accounts/account.ts';
import type { Goal, ScoringModel } from './standards/goal.ts';
import type { Thresholds } from './thresholds/threshold.ts';
import type { Webhook } from './webhooks/webhook.ts';

export interface OfficeState {
  readonly id?: OfficeId;
  readonly name: string;
  readonly currency: string;
  readonly parent?: OfficeId | undefined;
  /** When it works; absent until it has said so. */
  readonly calendar?: Calendar | undefined;
  readonly goals: readonly Goal[];
  readonly scoring: ScoringModel;
  /** All versions of each model, oldest first, by model id. */
  readonly gateModels: Readonly<Record<string, readonly PublishedGateModel[]>>;
  /** All versions of each scoring model that the office has published, oldest first, by model id. */
  readonly scoringModels: Readonly<Record<string, readonly PublishedScoringModel[]>>;
  readonly defaultModel?: GateModelId | undefined;
  readonly boards: readonly Board[];
  /** Without those who are deactivated: they are none of the people until they are brought back. */
  readonly people: readonly Person[];
  readonly deactivated: readonly Deactivated[];
  readonly delegations: readonly DelegationOnFile[];
  /** Oldest first; revoked ones stay. */
  readonly serviceAccounts: readonly ServiceAccount[];
  /** What a directory said last of each person. */
  readonly directory: Readonly<Record<string, KnownEntry>>;
  /** Those who were asked to join and have not answered. */
  readonly invited: readonly Invitation[];
  /** Changes that wait for a second person, oldest first, and how many there have ever been. */
  readonly waiting: readonly WaitingChange[];
  readonly changesProposed: number;
  /** The last ones that were approved, refused or taken back, oldest first. */
  readonly answered: readonly AnsweredChange[];
  /** The account of the sign-in service that was made for each person, where there is such a service. */
  readonly signIns: Readonly<Record<string, string>>;
  /** Whether its administrators want to see no more what is missing. */
  readonly setUpDismissed?: boolean | undefined;
  /** When each person came to the office. */
  readonly memberSince: Readonly<Record<string, Instant>>;
  /** The entry of the history that last changed each standard; a gate model stands under `gate-models/ID`, a scoring model under `scoring-models/ID`. */
  readonly versions: Readonly<Record<string, number>>;
  /** How files of the office are read, by title. */
  readonly importMappings: readonly OfficeMapping[];
  /** Oldest first; removed ones stay. */
  readonly webhooks: readonly Webhook[];
  /** Secret addresses of calendars and feeds that were neither replaced nor withdrawn; also of people who left since. */
  readonly feeds: readonly FeedAddress[];
  /** What was done about its duties that are not over. */
  readonly duties?: DutyLog | undefined;
  /** In which cycle projects are asked for reports; absent until the office has said so. */
  readonly reporting?: Reporting | undefined;
  /** When people want mail, by person; absent for whoever has set nothing. */
  readonly mail?: Readonly<Record<string, SetPreferences>> | undefined;
  /** How it comes to the others; absent while the office has set nothing. */
  readonly officeMail?: OfficeMail | undefined;
  /** From when on a gate of an office directly below waits for a board of this one; absent where none does. */
  readonly thresholds?: Thresholds | undefined;
  /** Which gate model a proposal follows by its size; absent where whoever proposes names it. */
  readonly routing?: Routing | undefined;
  /** Which of its gate models those of the offices directly below must contain; absent where nothing binds them. */
  readonly minimum?: Minimum | undefined;
  /** What the offices directly below it may take over; absent where it gives nothing. */
  readonly given?: GivenStandards | undefined;
  /** From which office above its standards were taken over last, and in which version, by the names of `versions`. */
  readonly taken?: Taken | undefined;
  /** What the office above asks of its standards, as it was noted last. */
  readonly askedAbove?: readonly AskedSince[] | undefined;
  /** Who left and who was erased, legal holds, and how long what is kept. */
  readonly personal: PersonalData;
  /** How large its projects are, what became of those that closed, and its own cards; absent until the schedule has looked. */
  readonly outlook?: OutlookBasis | undefined;
  /** Views of the portfolio that everybody finds, by name; absent where there has never been one. */
  readonly portfolioViews?: readonly KeptView[] | undefined;
  /** Absent where it has none. */
  readonly logo?: LogoOnFile | undefined;
  /** Who changed boards, gate models and people, and when. */
  readonly changedBy: ChangedBy;
}

export const noOffice: OfficeState = {
  name: '',
  currency: 'GBP',
  goals: [],
  scoring: { method: 'weighted', duplicateAbove: 0.8 },
  gateModels: {},
  scoringModels: {},
  boards: [],
  people: [],
  deactivated: [],
  delegations: [],
  serviceAccounts: [],
  directory: {},
  invited: [],
  waiting: [],
  changesProposed: 0,
  answered: [],
  signIns: {},
  memberSince: {},
  versions: {},
  importMappings: [],
  webhooks: [],
  feeds: [],
  personal: noPersonalData,
  changedBy: {},
};

/** The standards' versions once a fact has changed one of them. */
export function changed({ versions }: OfficeState, standard: string, { seq }: Meta): OfficeState['versions'] {
  return { ...versions, [standard]: seq };
}

/** Under which name `versions` keeps a gate model. */
export function modelVersionKey(id: string): string {
  return `gate-models/${id}`;
}

/** Under which name `versions` keeps a scoring model. */
export function scoringVersionKey(id: string): string {
  return `scoring-models/${id}`;
}

export function personIn(office: OfficeState, id: PersonId): Person | undefined {
  return peopleById(office.people).get(id);
}

/** The first of two with the same id, which no office has. */
const peopleById = knownOf(
  (people: readonly Person[]): ReadonlyMap<PersonId, Person> =>
    new Map(people.toReversed().map(person => [person.id, person] as const)),
);

/** What a person is called, also while deactivated and after leaving; of who was erased that, and the id when the office knows nobody by it. */
export function nameOf(office: OfficeState, id: string): string {
  const known = personIn(office, id) ?? deactivatedIn(office, id)?.person ?? own(office.personal.left, id);
  return known?.name ?? (own(office.personal.erased, id) ? pseudonymOf(id) : id);
}

/** The same within a sentence. */
export function called(office: OfficeState, id: string): string {
  return isolated(nameOf(office, id));
}

/** A person of the office, or a service account of it that is not revoked. */
export function belongsTo(office: OfficeState, id: string): boolean {
  return personIn(office, id) !== undefined || liveAccount(office, id) !== undefined;
}

/** Whether a person has any of these roles. A service account has one at most: with the scope `read` it reads as an auditor does. */
export function hasRole(office: OfficeState, id: string, ...wanted: readonly Role[]): boolean {
  const person = personIn(office, id);
  if (person) return person.roles.some(role => wanted.includes(role));
  return wanted.includes('auditor') && (liveAccount(office, id)?.scopes.includes('read') ?? false);
}

export function boardOf(office: OfficeState, id: BoardId): Board | undefined {
  return office.boards.find(board => board.id === id);
}

/** A version of a gate model; the newest when no version is given. */
export function gateModelOf(office: OfficeState, id: GateModelId | undefined, version?: number): PublishedGateModel | undefined {
  const versions = id === undefined ? undefined : own(office.gateModels, id);
  return version === undefined ? versions?.at(-1) : versions?.find(model => model.version === version);
}

/** A version of a scoring model that the office has published; the newest when no version is given. */
export function scoringModelOf(office: OfficeState, id: string, version?: number): PublishedScoringModel | undefined {
  const versions = own(office.scoringModels, id);
  return version === undefined ? versions?.at(-1) : versions?.find(model => model.version === version);
}

/** Roles of the people who work in an office, and so may stand in for a member of a board. */
const rolesOfDelegates: readonly Role[] = ['gatekeeper', 'pmo', 'manager', 'sponsor'];

export function mayBeDelegate(office: OfficeState, id: PersonId): boolean {
  return hasRole(office, id, ...rolesOfDelegates);
}

/** Whether a person may cast another member's ballot at an instant: granted or consented to, begun, not over, not revoked, both still here. */
export function delegationAt(
  office: OfficeState,
  { from, to }: { readonly from: PersonId; readonly to: PersonId },
  now: Instant,
): Delegation | undefined {
  if (!hasRole(office, from, 'gatekeeper') || !mayBeDelegate(office, to)) return undefined;
  return office.delegations.find(
    entry =>
      entry.from === from &&
      entry.to === to &&
      !entry.proposed &&
      entry.starts <= now &&
      now < entry.ends &&
      !(entry.revokedAt !== undefined && entry.revokedAt <= now),
  );
}
