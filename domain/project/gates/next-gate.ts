/** The single place that says which gate a project stands before, and which version of the gate model counts for it. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { closingGate, type Gate, type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import type { Outcome } from '../../values/outcome.ts';
import { isToCome, stageOpenedBy } from '../own-stages/own-stages.ts';
import type { Project, ProjectState } from '../state.ts';
import { isUndecided } from './record.ts';

/** The version of the gate model the project follows: that of its admission, until the PMO moves it (P24). A newer one changes nothing. */
export function modelOf(project: ProjectState, office: OfficeState): PublishedGateModel | undefined {
  return project.model && gateModelOf(office, project.model.id, project.model.version);
}

/** All gates of the model that it follows; none before it follows one. */
export function gatesOf(project: ProjectState, office: OfficeState): readonly Gate[] {
  return modelOf(project, office)?.gates ?? [];
}

/** The gate a project stands before: the first from its stage on that is to come, or the closing gate while it closes. */
export function nextGate(project: Project, model: PublishedGateModel): Gate | undefined {
  if (project.status === 'closing') return closingGate(model);
  const place = (stage: string | undefined) => model.stages.findIndex(entry => entry.id === stage);
  const toCome = stageGates(model).filter(gate => isToCome(project, gate, model) && place(gate.from) >= place(project.stage));
  const [first] = toCome;
  // The whole of a divided stage ends after its last boundary, in whatever order the model lists them.
  return toCome.find(({ eachStage, from }) => eachStage && from === first?.from) ?? first;
}

/** Whether no gate is to come once this one is passed. */
export function isLast(project: Project, gate: Gate, office: OfficeState): boolean {
  const model = modelOf(project, office);
  const at = stageOpenedBy(project, gate);
  const ownStages = project.ownStages && at !== undefined ? { ...project.ownStages, at } : project.ownStages;
  const after = { ...project, stage: gate.to ?? project.stage, passed: [...project.passed, gate.id], ownStages };
  return model !== undefined && nextGate(after as Project, model) === undefined;
}

/** Whether a project has passed all its gates and that is not on record yet. */
export function passedAllUnnoticed(project: Project, office: OfficeState): boolean {
  const model = modelOf(project, office);
  return project.status === 'active' && project.lastGateAt === undefined && model !== undefined && !nextGate(project, model);
}

export interface GateOfModel {
  readonly gate: Gate;
  readonly model: PublishedGateModel;
}

/** Gates that were passed and may be passed again at any stage, as a health check of the whole. */
export function gatesToRepeat(project: Project, office: OfficeState): readonly Gate[] {
  return modelOf(project, office)?.gates.filter(({ id, repeatable }) => repeatable && project.passed.includes(id)) ?? [];
}

/** The one of these gates that is named, unless it is the next gate. */
export function gateToRepeat(project: Project, id: string | undefined, office: OfficeState): GateOfModel | undefined {
  const model = modelOf(project, office);
  const gate = gatesToRepeat(project, office).find(entry => entry.id === id);
  return model && gate ? { gate, model } : undefined;
}

/** The gate whose round can be asked for, with the model it is of. */
export function gateToRequest(project: Project, office: OfficeState): GateOfModel | NonNullable<Refused> {
  const model = modelOf(project, office);
  const gate = model && nextGate(project, model);
  return gate ? { gate, model } : refuse('nothing-left-to-ask', 'All gates are passed. Report closure instead.');
}

/** The last word of an advisory board that said anything but go, and the gate it was about. */
export function adviceToProceedAgainst(
  project: Project,
  office: OfficeState,
): { readonly gate: Gate; readonly review: string; readonly advice: Outcome } | NonNullable<Refused> {
  const last = project.gates.findLast(entry => !entry.alone && entry.kind !== 'exception');
  const went = last?.outcome === 'go' || last?.outcome === 'conditional-go';
  const advised = last?.authority === 'advisory' && !went && !project.passed.includes(last.gate) && last.against === undefined;
  const gate = last && modelOf(project, office)?.gates.find(entry => entry.id === last.gate);
  if (!last || !advised || !gate || gate.closing)
    return refuse(
      'wrong-status',
      'There is no advisory outcome to go on against: only an advisory gate leaves the choice to the sponsor.',
    );
  const { review, outcome: advice } = last;
  if (isUndecided(advice)) return refuse('wrong-status', 'The last round gave no advice; ask the board again.');
  return { gate, review, advice };
}
