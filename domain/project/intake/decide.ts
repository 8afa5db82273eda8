/** Intake: who may propose, how a proposal is scored, and when it is admitted, returned to its sponsor or declined. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { officePreconditions } from '../../office/actions.ts';
import { stageGates } from '../../office/gate-model.ts';
import { idsOf } from '../../office/one-person.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import { exactTotal } from '../../scoring/weighted.ts';
import { compare, exact } from '../../values/exact.ts';
import { isolated } from '../../values/isolated.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { gateRequest } from '../gates/request.ts';
import { namedBy } from '../namings/naming.ts';
import type { Proposal } from '../proposal.ts';
import { modelOnAdmission } from '../routing/by-size.ts';
import { askedBySize } from '../routing/decide.ts';
import { customerOf, type Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { IntakeCommands } from './commands.ts';
import { requireNoDouble } from './doubles.ts';
import { faultIn, faultInPeople } from './faults.ts';
import { storedImport } from './imported.ts';
import { requireImportable, requireImporter, updatedBy } from './importing.ts';
import { type Duplicate, type ProjectScore, scoreOf } from './score.ts';
import { reportedAgain, takenOver } from './taking-over.ts';

export const intakeDecisions: ProjectDecisions<IntakeCommands> = {
  'submit-proposal': submitAgain,
  'revise-proposal': revise,
  'score-proposal': (state, { revision }, { office }) => {
    if (revision !== state.revision || state.score?.revision === revision) return { facts: [] };
    return { facts: [{ type: 'proposal-scored', revision, score: scoreOf(state.proposal, office) }] };
  },
  'screen-proposal': screen,
};

/** The first command of a project. */
export function submit(command: IntakeCommands['submit-proposal'], context: ProjectContext): Decision<ProjectFact> {
  const { project, proposal, imported } = command;
  const { office } = context;
  const mayNot = imported
    ? requireImporter(proposal, imported, context)
    : officePreconditions['submit-proposal'](office, context);
  const no = mayNot ?? faultIn(proposal, { office, inFlight: imported?.inFlight !== undefined });
  if (no) return no;
  const submitted: ProjectFact = {
    type: 'proposal-submitted',
    ...{ project, proposal, digest: digestOf(proposal) },
    ...{ ...namedBy({ proposal, actor: context.actor }, office), imported: imported && storedImport(imported) },
  };
  if (!imported?.inFlight) return { facts: [submitted] };
  const asked = requireNoDouble(proposal, imported, { office, doubles: command.doubles ?? [] });
  const taken = asked ?? takenOver(proposal, imported.inFlight, { office, source: imported.source });
  if ('refusal' in taken) return taken;
  const scored: ProjectFact = { type: 'proposal-scored', revision: 1, score: scoreOf(proposal, office) };
  return { facts: [submitted, scored, ...taken.facts] };
}

/** Only a file is sent again: its row revises the project that it made, or changes nothing. */
function submitAgain(
  state: Project,
  { project, proposal: row, imported }: IntakeCommands['submit-proposal'],
  context: ProjectContext,
): Decision<ProjectFact> {
  if (!imported) return refuse('already-exists', `There is a project ${project} already.`);
  const no = requireImporter(row, imported, context);
  if (no) return no;
  if (state.mergedInto) return goesOnElsewhere(state.mergedInto);
  const report = reportedAgain(state, imported.inFlight);
  if ('refusal' in report) return report;
  const proposal = updatedBy(row, state);
  const digest = digestOf(proposal);
  if (digest === state.digest) return report;
  const stays = requireImportable(state, context) ?? faultIn(proposal, { office: context.office, state });
  if (stays) return stays;
  const names = namedBy({ proposal, actor: context.actor, before: state.proposal }, context.office);
  const origin = { ...storedImport(imported), ...(digest !== digestOf(row) && { row }) };
  const revised = { revision: state.revision + 1, proposal, digest, ...names, imported: origin };
  const asked = askedBySize(state, proposal, context.office);
  return { facts: [{ type: 'proposal-revised', ...revised }, ...asked, ...report.facts] };
}

/** A file that still has the row does not bring a merged proposal back: only whoever revises it means that. */
function goesOnElsewhere({ title }: NonNullable<Project['mergedInto']>): Decision<ProjectFact> {
  return refuse(
    'wrong-status',
    `It was merged into ${isolated(title)}, where the work goes on; leave the row out, or revise the proposal.`,
  );
}

function revise(
  state: Project,
  { proposal, note }: IntakeCommands['revise-proposal'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = whyNotRevised(state, proposal, context);
  if (no) return no;
  if (proposal.office !== state.office)
    return refuse('unknown-reference', `A project stays with its office, ${state.office}.`, 'proposal.office');
  const digest = digestOf(proposal);
  if (digest === state.digest && state.status !== 'returned') return { facts: [] };
  const revision = state.revision + 1;
  const names = namedBy({ proposal, before: state.proposal, actor: context.actor }, context.office);
  const asked = askedBySize(state, proposal, context.office);
  return { facts: [{ type: 'proposal-revised', revision, proposal, digest, note, ...names }, ...asked] };
}

function whyNotRevised(state: Project, proposal: Proposal, context: ProjectContext): Refused {
  if (isEnding(state) && changesPeopleAlone(state.proposal, proposal))
    return (
      projectPreconditions['name-people'](state, context) ??
      inRevision(requireAnother(state, proposal, context) ?? faultInPeople(proposal, context.office))
    );
  return (
    projectPreconditions['revise-proposal'](state, context) ?? inRevision(faultIn(proposal, { office: context.office, state }))
  );
}

/** A revision is sent with a note: what a proposal's own field is, stands in it under `proposal`. */
function inRevision(no: Refused): Refused {
  return no?.refusal.field === undefined ? no : { refusal: { ...no.refusal, field: `proposal.${no.refusal.field}` } };
}

/** Nothing is proposed any more, but people still have to answer for it. */
function isEnding({ status }: Project): boolean {
  return status === 'killed' || status === 'closing';
}

/** Who names other people while a project closes does not make himself the one who accepts its result: the customer, or the sponsor without one. */
function requireAnother(state: Project, proposal: Proposal, { actor, office }: ProjectContext): Refused {
  const own = idsOf(office, actor.id);
  const accepts = customerOf({ proposal });
  if (!own.includes(accepts) || own.includes(customerOf(state))) return undefined;
  return refuse('conflict-of-interest', 'Nobody makes himself the customer of a project that closes; name another.', 'customer');
}

/** Whether a revision names other people and leaves everything else as it is. */
function changesPeopleAlone(before: Proposal, after: Proposal): boolean {
  const others = ({ sponsor: _, manager: __, customer: ___, benefits, ...rest }: Proposal) =>
    digestOf({ ...rest, benefits: benefits.map(({ owner: _owner, ...benefit }) => benefit) });
  return others(before) === others(after);
}

/** Intake's answer: what to ask the sponsor, else whether the score is too low, else admission (and the first gate, if it opens by itself). */
function screen(state: Project, command: IntakeCommands['screen-proposal'], { office }: ProjectContext): Decision<ProjectFact> {
  const { revision } = command;
  if (revision !== state.revision || state.status !== 'submitted') return { facts: [] };
  const twins = command.duplicates.filter(
    twin => twin.similarity >= office.scoring.duplicateAbove && !state.proposal.notDuplicateOf.includes(twin.project),
  );
  const found: ProjectFact[] = twins.length > 0 ? [{ type: 'duplicates-found', revision, duplicates: twins }] : [];
  // A sponsor cannot look at a project of another office: it is named to the office, and keeps no proposal from being admitted.
  const questions = [...gaps(state.proposal), ...twins.filter(twin => twin.office === undefined).map(question)];
  if (questions.length > 0) return { facts: [...found, { type: 'proposal-returned', revision, reasons: questions }] };
  const floor = office.scoring.declineBelow;
  if (floor !== undefined && isBelow(state.score, floor)) {
    const total = state.score?.total ?? 0;
    const said = total < floor ? `The score ${total} is below ${floor}` : `The score is just under ${floor}`;
    const reasons = [`${said}, from which this office admits proposals.`];
    return { facts: [...found, { type: 'proposal-declined', revision, reasons }] };
  }
  return { facts: [...found, ...admission(state, office)] };
}

/** The exact score decides; rounding is for display: 49.997 is below 50. */
function isBelow(score: ProjectScore | undefined, floor: number): boolean {
  const total = exactTotal(score?.goals ?? []) ?? exact(0n);
  return compare(total, exact(floor)) < 0;
}

function gaps(proposal: Proposal): string[] {
  const kept = (field: string) => proposal.withheld.some(entry => entry.field === field);
  const reasons: string[] = [];
  if (proposal.contributions.length === 0) reasons.push('Say how the project contributes to at least one goal, and why.');
  if (proposal.problem === undefined && proposal.aims === undefined && !kept('problem') && !kept('aims'))
    reasons.push('Say which problem it solves or what it aims for.');
  if (proposal.costs.length === 0 && !kept('costs')) reasons.push('Give its cost by year, or state that it is withheld and why.');
  return reasons;
}

function question(twin: Duplicate): string {
  const per = Math.round(twin.similarity * 100);
  return `It looks like “${isolated(twin.title)}” (${per} % alike by title and aims). If yours is another project, revise the proposal and say so there.`;
}

function admission(state: Project, office: OfficeState): ProjectFact[] {
  const { model: followed, because } = modelOnAdmission(state, office);
  const model = gateModelOf(office, followed);
  const first = model && stageGates(model)[0];
  if (!model || !first) throw new Error('a proposal was accepted without a gate model');
  const { id, version } = model;
  const where = { revision: state.revision, model: id, version, stage: first.from };
  const admitted: ProjectFact = { type: 'project-admitted', ...where, ...(because !== undefined && { because }) };
  return [admitted, ...(first.opens === 'on-admission' ? [gateRequest(state, first, model)] : [])];
}
