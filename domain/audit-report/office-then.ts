/**
 * An office as it was at any instant of its history: what people were called, which roles they had, by which delegation one acted for
 * another, in which time zone the office worked. What an office does not say is shown as the id, never guessed.
 */
import { isUnder } from '../office/delegations/delegation.ts';
import { evolveOffice } from '../office/evolve.ts';
import type { OfficeFact } from '../office/facts.ts';
import type { LogoType } from '../office/identity/logo.ts';
import { nameOf, noOffice, type OfficeState, personIn } from '../office/state.ts';
import { isolated } from '../values/isolated.ts';
import { roleNames } from '../values/roles.ts';
import { type CalendarDate, dayInWords, type Instant, instantInWords, toMs } from '../values/time.ts';
import type { AuditedHistory } from './statement.ts';
import { inEnglish, type ReportWords } from './words.ts';

/** Whether a ballot was cast, in whose name and when. */
interface Cast {
  readonly member: string;
  readonly by: string;
  readonly at: Instant;
}

/** The logo of the office as its history holds it. */
export interface ReportLogo {
  /** In base64. */
  readonly content: string;
  readonly type: LogoType;
  readonly office: string;
}

/** It also holds in which language it is said. */
export interface OfficeThen extends ReportWords {
  /** As it was right after the last entry at or before an instant; as it is founded for what is earlier. */
  at(instant: Instant): OfficeState;
  /** As its history ends. */
  readonly last: OfficeState;
  /** The logo as the history ends, from the fact that set it; absent where there is none. */
  readonly logo?: ReportLogo | undefined;
  /** A name with the id in brackets, as auditors look people up; the id alone for whom the office does not know. */
  person(id: string): string;
  /** The same with the roles of that instant. */
  personAt(id: string, instant: Instant): string;
  /** An instant in UTC and, where it is another, in the zone in which the office worked then. */
  moment(instant: Instant): string;
  /** A calendar day. */
  day(day: CalendarDate): string;
  /** By which delegation a ballot was cast, in words; nothing when the office's history names none. */
  delegation(cast: Cast): string | undefined;
}

interface Snapshot {
  readonly at: Instant;
  readonly state: OfficeState;
}

export function officeThen(history: AuditedHistory | undefined, words: ReportWords = inEnglish): OfficeThen {
  const { say, served } = words;
  const snapshots = snapshotsOf(history);
  const last = snapshots.at(-1)?.state ?? noOffice;
  const at = (instant: Instant) => stateAt(snapshots, instant);
  const person = (id: string) => {
    const name = nameOf(last, id);
    return name === id ? id : `${isolated(name)} (${id})`;
  };
  return {
    ...words,
    at,
    last,
    logo: logoIn(history, last),
    person,
    personAt: (id, instant) => {
      const roles = personIn(at(instant), id)?.roles ?? [];
      const held = roles
        .map(role => served(roleNames[role]))
        .reduce((some, role) => (some === '' ? role : say`${some} and ${role}`), '');
      return held === '' ? person(id) : `${person(id)}, ${held}`;
    },
    moment: instant => momentIn(instant, at(instant).calendar?.zone, words),
    day: day => served(dayInWords(day)),
    delegation: cast => {
      const found = last.delegations.find(entry => isUnder(entry, cast));
      if (!found) return undefined;
      const entered = found.by === undefined ? '' : say`, entered by ${person(found.by)}`;
      const absence = found.absence === undefined ? '' : say`, because ${isolated(found.absence)}`;
      return say`delegation ${found.id}, from ${served(instantInWords(found.starts))} to ${served(instantInWords(found.ends))}${entered}${absence}`;
    },
  };
}

function logoIn(history: AuditedHistory | undefined, { logo, name }: OfficeState): ReportLogo | undefined {
  const facts = (history?.commits.find(({ seq }) => seq === logo?.entry)?.facts ?? []) as readonly OfficeFact[];
  const set = facts.find(fact => fact.type === 'logo-set');
  return set && { content: set.content, type: set.logo.type, office: name };
}

function snapshotsOf(history: AuditedHistory | undefined): Snapshot[] {
  let state = noOffice;
  return (history?.commits ?? []).map(({ at, actor, seq, facts }) => {
    for (const fact of facts as readonly OfficeFact[]) state = evolveOffice(state, fact, { at, actor, seq });
    return { at, state };
  });
}

/** The last snapshot at or before an instant. */
function stateAt(snapshots: readonly Snapshot[], instant: Instant): OfficeState {
  let [low, high] = [0, snapshots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((snapshots[middle]?.at ?? '') <= instant) low = middle + 1;
    else high = middle;
  }
  return (snapshots[low - 1] ?? snapshots[0])?.state ?? noOffice;
}

/** `8 Dec 2026, 10:49:07 UTC (11:49:07 in Europe/Berlin)`; the day too, where it is another one there. */
function momentIn(instant: Instant, zone: string | undefined, { say, served }: ReportWords): string {
  const utc = `${served(instantInWords(instant).split(',')[0] ?? '')}, ${instant.slice(11, 19)} UTC`;
  if (zone === undefined || zone === 'UTC') return utc;
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  }).formatToParts(toMs(instant));
  const part = (type: string) => parts.find(entry => entry.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  const sameDay = Number(part('day')) === Number(instant.slice(8, 10));
  const there = sameDay ? time : `${served(`${part('day')} ${part('month')} ${part('year')}`)}, ${time}`;
  return say`${utc} (${there} in ${zone})`;
}
