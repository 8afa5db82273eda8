/**
 * Taking over a project that is under way: it skips intake and opens no round, stands where its file says in its gate model, and brings its
 * last report.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { type Gate, type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import type { GateId, StageId } from '../../values/ids.ts';
import { isolated } from '../../values/isolated.ts';
import { baselineOf } from '../baselines/baseline.ts';
import type { ProjectFact } from '../facts.ts';
import { requireStatus } from '../permissions.ts';
import type { Proposal } from '../proposal.ts';
import type { Project } from '../state.ts';
import type { InFlight } from './in-flight.ts';

/** What follows the proposal of a project under way, in the same commit: where it stands, and its last report. */
export function takenOver(
  proposal: Proposal,
  inFlight: InFlight,
  { office, source }: { readonly office: OfficeState; readonly source?: string | undefined },
): { readonly facts: readonly ProjectFact[] } | NonNullable<Refused> {
  const model = gateModelOf(office, proposal.gateModel ?? office.defaultModel);
  if (!model) return refuse('unknown-reference', 'This office has no gate model yet.', 'gateModel');
  const place = placeIn(model, inFlight);
  if ('refusal' in place) return place;
  const { id, version } = model;
  const taken: ProjectFact = { type: 'project-taken-over', model: id, version, ...place, source };
  const approved = approvedBy(proposal, inFlight, place.passed);
  return { facts: [{ ...taken, ...(approved && { approved }) }, ...filed(inFlight)] };
}

interface Place {
  readonly stage: StageId;
  readonly passed: GateId[];
}

function placeIn(model: PublishedGateModel, { stage, gatesPassed }: InFlight): Place | NonNullable<Refused> {
  const gates = stageGates(model);
  const named = gatesPassed.map(text => gates.find(isCalled(text)));
  const unknown = gatesPassed.find((_, index) => named[index] === undefined);
  if (unknown !== undefined) return unheardOf('gate', unknown, { model, known: gates, field: 'gatesPassed' });
  const passed = gates.filter(gate => named.includes(gate));
  if (stage === undefined) return { stage: stageAfter(passed, model), passed: passed.map(({ id }) => id) };
  const now = model.stages.findIndex(isCalled(stage));
  const found = model.stages[now];
  if (!found) return unheardOf('stage', stage, { model, known: model.stages, field: 'stage' });
  const before = gates.filter(({ from }) => model.stages.findIndex(({ id }) => id === from) < now);
  return { stage: found.id, passed: (gatesPassed.length > 0 ? passed : before).map(({ id }) => id) };
}

function stageAfter(passed: readonly Gate[], model: PublishedGateModel): StageId {
  const last = passed.at(-1);
  const first = stageGates(model)[0]?.from ?? model.stages[0]?.id;
  return last?.to ?? last?.from ?? (first as StageId);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function isCalled(text: string): (entry: Named) => boolean {
  const wanted = text.toLowerCase();
  return ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted;
}

function unheardOf(
  what: 'gate' | 'stage',
  text: string,
  { model, known, field }: { model: Named; known: readonly Named[]; field: string },
): NonNullable<Refused> {
  const names = known.map(({ name }) => `“${isolated(name)}”`).join(', ');
  return refuse('unknown-reference', `The gate model ${model.id} has no ${what} “${isolated(text)}”; it has ${names}.`, field);
}

/** What a board approved before: as the file says, else as proposed once a gate was passed, else nothing. */
function approvedBy(proposal: Proposal, { approved }: InFlight, passed: readonly GateId[]): InFlight['approved'] {
  if (approved === undefined && passed.length === 0) return undefined;
  const { cost, end } = baselineOf(proposal);
  const said = { cost: approved?.cost ?? cost, end: approved?.end ?? end };
  return said as InFlight['approved'];
}

function filed({ report }: InFlight): ProjectFact[] {
  return report ? [{ type: 'report-filed', report, imported: true }] : [];
}

/** The report of a later file, when it says something else than that of the file before. */
export function reportedAgain(
  state: Project,
  inFlight: InFlight | undefined,
): { readonly facts: readonly ProjectFact[] } | NonNullable<Refused> {
  if (!inFlight?.report || digestOf(inFlight.report) === state.imported?.reported) return { facts: [] };
  return requireStatus(state, ['active', 'on-hold', 'closing'], 'A status report') ?? { facts: filed(inFlight) };
}
