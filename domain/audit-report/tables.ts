/** The report's figures as tables for machines, made of the same reading: decisions, ballots, conditions, waivers, evidence, people, population. Money in minor units, instants in UTC. */
import type { ReviewFact } from '../review/facts.ts';
import { upcastReview } from '../review/upcast.ts';
import type { Instant } from '../values/time.ts';
import type { ConditionStory } from './conditions.ts';
import type { OfficeThen } from './office-then.ts';
import type { PopulationItem } from './population.ts';
import type { ReadProject } from './project.ts';
import { type Place, type Told, toldIn } from './statement.ts';

type Cell = string | number | undefined;
export interface AuditTable {
  /** Its file, without `.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const placeColumns = ['stream', 'entry'] as const;
const placed = ({ stream, seq }: Place): Cell[] => [stream, seq];

export function decisionsTable(projects: readonly ReadProject[]): AuditTable {
  return {
    name: 'decisions',
    columns: [
      'project',
      'title',
      'gate',
      'review',
      'outcome',
      'authority',
      'decidedAt',
      'from',
      'to',
      'why',
      'pack',
      'tieBrokenBy',
      ...placeColumns,
    ],
    rows: projects.flatMap(({ id, title, told }) =>
      told.flatMap(({ fact, place }) =>
        fact.type === 'gate-outcome-recorded'
          ? [
              [
                id,
                title,
                fact.gate,
                fact.review,
                fact.outcome,
                fact.authority,
                fact.decidedAt,
                fact.from,
                fact.to,
                fact.why,
                fact.pack,
                fact.tieBrokenBy,
                ...placed(place),
              ],
            ]
          : [],
      ),
    ),
  };
}

/** Every ballot that was cast or recorded, replaced ones too. */
export function ballotsTable(projects: readonly ReadProject[]): AuditTable {
  return {
    name: 'ballots',
    columns: [
      'project',
      'review',
      'member',
      'by',
      'outcome',
      'reason',
      'conditions',
      'replacesEntry',
      'recordedBy',
      'at',
      ...placeColumns,
    ],
    rows: projects.flatMap(({ id, rounds, reviewOf }) =>
      rounds.flatMap(({ review }) =>
        toldIn<ReviewFact>(reviewOf(review), upcastReview).flatMap(told => ballotRow([id, review], told)),
      ),
    ),
  };
}

function ballotRow(of: readonly Cell[], { fact, at, place }: Told<ReviewFact>): Cell[][] {
  if (fact.type !== 'ballot-cast' && fact.type !== 'ballot-recorded') return [];
  const { member, by, outcome, reason, conditions } = fact.ballot;
  const replaces = fact.type === 'ballot-cast' ? fact.replaces : undefined;
  const recordedBy = fact.type === 'ballot-recorded' ? fact.by : undefined;
  return [[...of, member, by, outcome, reason, conditions.length, replaces, recordedBy, at, ...placed(place)]];
}

export function conditionsTable(
  stories: readonly { readonly project: string; readonly stories: readonly ConditionStory[] }[],
): AuditTable {
  return {
    name: 'conditions',
    columns: [
      'project',
      'condition',
      'text',
      'review',
      'board',
      'due',
      'owner',
      'blocks',
      'standing',
      'metAt',
      'acceptedBy',
      'waivedUntil',
      ...placeColumns,
    ],
    rows: stories.flatMap(({ project, stories: ofProject }) =>
      ofProject.map(({ condition, standing, metAt, acceptedBy, waivedUntil, set }) => [
        ...[project, condition.id, condition.text, condition.review, condition.board, condition.due, condition.owner],
        ...[condition.blocks ?? 'none', standing, metAt, acceptedBy, waivedUntil, ...placed(set.place)],
      ]),
    ),
  };
}

export function waiversTable(projects: readonly ReadProject[]): AuditTable {
  return {
    name: 'waivers',
    columns: ['project', 'waiver', 'criterion', 'condition', 'until', 'reason', 'by', 'at', ...placeColumns],
    rows: projects.flatMap(({ id, told }) =>
      told.flatMap(({ fact, at, place }) =>
        fact.type === 'waiver-granted'
          ? [[id, fact.id, fact.criterion, fact.condition, fact.until, fact.reason, fact.by, at, ...placed(place)]]
          : [],
      ),
    ),
  };
}

/** What came of looking at a file: `found` is the digest of the bytes that were read. */
export const fileStates = ['matches', 'changed', 'missing', 'not asked for'] as const;
export interface CheckedFile {
  readonly project: string;
  /** Of the piece of evidence, or of the question that it answers. */
  readonly id: string;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly place: Place;
  /** When it was put on record. */
  readonly at: Instant;
  readonly state: (typeof fileStates)[number];
  readonly found?: string | undefined;
  /** Why it could not be read. */
  readonly why?: string | undefined;
  /** Where it stands in the pack. */
  readonly path?: string | undefined;
}

export function filesTable(files: readonly CheckedFile[]): AuditTable {
  return {
    name: 'evidence',
    columns: ['project', 'evidence', 'title', 'bytes', 'sha256', 'state', 'sha256Found', 'why', 'file', ...placeColumns],
    rows: files.map(({ project, id, title, bytes, sha256, state, found, why, path, place }) => [
      ...[project, id, title, bytes, sha256, state, found, why, path, ...placed(place)],
    ]),
  };
}

/** Everybody of the office with each role, as its history ends. */
export function peopleTable({ last }: OfficeThen): AuditTable {
  const seats = last.boards.flatMap(({ id, seats: members, chair }) =>
    members.map(member => [member, id, member === chair ? 'chair' : 'member']),
  );
  const nameOf = (member: string | undefined) => last.people.find(({ id }) => id === member)?.name;
  return {
    name: 'people-in-roles',
    columns: ['person', 'name', 'role', 'board'],
    rows: [
      ...last.people.flatMap(({ id, name, roles }) => roles.map(role => [id, name, role, undefined])),
      ...seats.map(([member, board, as]) => [member, nameOf(member), as, board]),
    ],
  };
}

export function populationTable(name: 'population' | 'sample', items: readonly PopulationItem[]): AuditTable {
  return {
    name,
    columns: ['number', 'kind', 'of', 'title', 'what', 'roundEnded', 'at', ...placeColumns],
    rows: items.map(({ number, kind, of, title, what, end, at, place }) => [
      number,
      kind,
      of,
      title,
      what,
      end,
      at,
      ...placed(place),
    ]),
  };
}
