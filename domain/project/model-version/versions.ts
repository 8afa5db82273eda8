/** To which versions of its gate model a project could be moved, and what a newer one would change for it. */
import { type Difference, modelDifferences } from '../../office/differences.ts';
import type { PublishedGateModel } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import { own } from '../../values/record.ts';
import { ownStagesIn } from '../own-stages/own-stages.ts';
import type { Project } from '../state.ts';

/** A project can follow only a version that has the stage where it is. */
export function knowsStage(model: PublishedGateModel, { stage }: Project): boolean {
  return model.stages.some(entry => entry.id === stage);
}

/** Whether its own stages are over under this version, which divides no stage or another. */
export function losesOwnStages(project: Project, model: PublishedGateModel): boolean {
  return project.ownStages !== undefined && ownStagesIn(project, model) === undefined;
}

/** The other versions that have the project's stage. */
export function otherVersions(project: Project, office: OfficeState): readonly PublishedGateModel[] {
  const { model } = project;
  const versions = model === undefined ? [] : (own(office.gateModels, model.id) ?? []);
  return versions.filter(entry => entry.version !== model?.version && knowsStage(entry, project));
}

/** What the move to another version would change for the project. */
export interface VersionOffered {
  readonly version: number;
  readonly differences: readonly Difference[];
}

/** So many versions at most are offered: the newest. */
const mostOffered = 20;

/** The versions to which the project can be moved, the newest first, each with what differs from the one that it follows. */
export function versionsOffered(project: Project, office: OfficeState): readonly VersionOffered[] {
  const { model } = project;
  const followed = model && gateModelOf(office, model.id, model.version);
  return otherVersions(project, office)
    .toSorted((left, right) => right.version - left.version)
    .slice(0, mostOffered)
    .map(entry => ({ version: entry.version, differences: modelDifferences(followed, entry) }));
}

export interface NewerModel {
  readonly version: number;
  /** Whether the project could be moved to it: it has the project's stage. */
  readonly fits: boolean;
  readonly differences: readonly Difference[];
}

/** The newest version of the project's gate model, when it is newer than the one that the project follows. */
export function newerModel(project: Project, office: OfficeState): NewerModel | undefined {
  const { model } = project;
  const newest = gateModelOf(office, model?.id);
  if (!model || !newest || newest.version <= model.version) return undefined;
  const followed = gateModelOf(office, model.id, model.version);
  return { version: newest.version, fits: knowsStage(newest, project), differences: modelDifferences(followed, newest) };
}
