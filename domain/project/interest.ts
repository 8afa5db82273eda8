/**
 * The single place that says who has an interest in a project, and so may neither decide on it, nor give the word that its criteria ask for, nor
 * accept its conditions (P3, P21). docs/duties.md is the table.
 */
import type { Gate } from '../office/gate-model.ts';
import { idsOf } from '../office/one-person.ts';
import { boardOf, type OfficeState } from '../office/state.ts';
import type { PersonId } from '../values/ids.ts';
import { lastKnownBeside } from '../values/known.ts';
import { own } from '../values/record.ts';
import type { Instant } from '../values/time.ts';
import { modelOf, nextGate } from './gates/next-gate.ts';
import { peopleInEffect } from './namings/naming.ts';
import type { Project } from './state.ts';

/** What the people of a project are to it, by names that count: who is named and has not accepted has no interest by it. */
interface InterestedParties {
  readonly sponsor?: PersonId | undefined;
  readonly manager?: PersonId | undefined;
  readonly customer?: PersonId | undefined;
  readonly benefitOwners: readonly PersonId[];
  /** Everyone who submitted or revised the proposal, ever. */
  readonly authors: readonly PersonId[];
  /** Sponsors and managers of earlier revisions. */
  readonly formerLeads: readonly PersonId[];
  /** Whose evidence or word a must criterion of the gate rests on. */
  readonly witnesses: readonly PersonId[];
  /** Who changed this project's board, gate model or people since its last gate, and what. */
  readonly changers: readonly { readonly person: PersonId; readonly what: string }[];
}

/**
 * Says of a person why that one may not decide on a project, under whichever id; undefined when nothing stands against it. With a gate, also
 * because its must criteria rest on that person's evidence (its authors may not decide, but may attest).
 */
export function interestsIn(project: Project, office: OfficeState, gate?: Gate): (person: PersonId) => string | undefined {
  // Looked for when the first is asked about: where nobody has given a word, nobody is.
  let parties: InterestedParties | undefined;
  return person => {
    parties ??= interestedParties(project, office, gate);
    for (const id of idsOf(office, person)) {
      const why = conflictOfInterest(id, parties);
      if (why !== undefined) return why;
    }
    return undefined;
  };
}

function conflictOfInterest(person: PersonId, project: InterestedParties): string | undefined {
  if (person === project.sponsor) return 'sponsors the project';
  if (person === project.manager) return 'manages the project';
  if (person === project.customer) return 'is the customer of the project';
  if (project.benefitOwners.includes(person)) return 'owns a benefit of the project';
  if (project.authors.includes(person)) return 'wrote the proposal';
  if (project.formerLeads.includes(person)) return 'has sponsored or managed the project before';
  if (project.witnesses.includes(person)) return 'gave evidence on which a must criterion of this gate rests';
  const change = project.changers.find(entry => entry.person === person);
  return change && `changed the ${change.what} of the project since its last gate`;
}

/** Asked once for each member and each piece of evidence, with a gate and without one, mostly of the same project as it stands. */
const knownParties = lastKnownBeside((_project: Project, _office: OfficeState) => new Map<Gate | undefined, InterestedParties>());

function interestedParties(project: Project, office: OfficeState, gate: Gate | undefined): InterestedParties {
  const known = knownParties(project, office);
  const before = known.get(gate);
  if (before) return before;
  const parties = partiesOf(project, office, gate);
  known.set(gate, parties);
  return parties;
}

function partiesOf(project: Project, office: OfficeState, gate: Gate | undefined): InterestedParties {
  const people = peopleInEffect(project);
  const { status, benefitsOnFile = [] } = project;
  const reviewing = status === 'closed' ? benefitsOnFile.flatMap(({ owner }) => owner ?? []) : [];
  return {
    ...people,
    benefitOwners: [...people.benefitOwners, ...reviewing],
    authors: project.authors,
    formerLeads: project.formerLeads,
    witnesses: gate ? witnessesOf(project, gate) : [],
    changers: changersOf(project, office, gate),
  };
}

function witnessesOf(project: Project, gate: Gate): readonly PersonId[] {
  return gate.criteria.flatMap(({ id, kind, check }) => {
    if (kind !== 'must' || 'expression' in check) return [];
    const item =
      'evidence' in check
        ? project.evidence.findLast(entry => entry.kind === check.evidence && entry.attests === undefined)
        : project.evidence.findLast(entry => entry.attests?.criterion === id);
    return item ? [item.by] : [];
  });
}

function changersOf(project: Project, office: OfficeState, asked: Gate | undefined): InterestedParties['changers'] {
  const model = modelOf(project, office);
  const gate = asked ?? (model && nextGate(project, model));
  const { sponsor, manager, customer } = peopleInEffect(project);
  const seats = (gate && boardOf(office, gate.board)?.seats) ?? [];
  const people = new Set([...seats, sponsor, manager, customer].flatMap(person => (person === undefined ? [] : [person])));
  const watched = [
    ...(gate ? [[`boards/${gate.board}`, 'board'] as const] : []),
    ...(project.model ? [[`gate-models/${project.model.id}`, 'gate model'] as const] : []),
    ...[...people].map(person => [`people/${person}`, 'people'] as const),
  ];
  const since = sinceLastGate(project);
  const standards = watched.flatMap(([key, what]) =>
    Object.entries(own(office.changedBy, key) ?? {}).map(([person, at]) => ({ person, what, at })),
  );
  const moves = (project.modelMoves ?? []).map(({ by, at }) => ({ person: by, what: 'gate-model version', at }));
  const chosen = project.bySize?.chosen;
  const choices = chosen ? [{ person: chosen.by, what: 'gate model' as const, at: chosen.at }] : [];
  return [...standards, ...moves, ...choices].filter(({ at }) => at > since).map(({ person, what }) => ({ person, what }));
}

/** When the project passed its last gate; before the first, when it was submitted. A go on a change, an exception or a reopening passes none. */
function sinceLastGate({ gates, submittedAt }: Project): Instant {
  const last = gates.findLast(
    ({ outcome, against, alone, kind }) =>
      !alone &&
      (kind === undefined || kind === 'repeat') &&
      (outcome === 'go' || outcome === 'conditional-go' || against !== undefined),
  );
  return last?.at ?? submittedAt;
}
