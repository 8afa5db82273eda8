/** Which office decides in a round: that of the project, or the office above it with the team of the project. */
import type { StateOf } from '#domain/aggregates.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import { decidingOffice } from '#domain/office/thresholds/deciding.ts';
import type { ProjectState } from '#domain/project/state.ts';
import type { ReviewState } from '#domain/review/state.ts';
import type { StateStore } from './state-store.ts';

type States = Pick<StateStore, 'current'>;

/** Commands of a project that may have to wait for the office above. */
export const asksAbove: ReadonlySet<string> = new Set(['record-round', 'proceed-against-advice']);

/** A project that is not there names no office: nothing is read for it. */
export async function officeIn(states: States, id: string | undefined): Promise<StateOf<'office'>> {
  return id === undefined ? noOffice : (await states.current('office', id)).state;
}

/** The office above one, where there is one. */
export async function officeAbove(states: States, { parent }: OfficeState): Promise<OfficeState | undefined> {
  return parent === undefined ? undefined : (await states.current('office', parent)).state;
}

interface Round {
  readonly project: ProjectState;
  /** Not there yet when it is about to open. */
  readonly review: ReviewState;
}

/** The office above that decides in the round, if it is not the office of the project. */
export function aboveOf({ project, review }: Round): string | undefined {
  if (review.id !== undefined) return review.below && review.office;
  return project.open?.above?.office;
}

export async function officeOfRound(states: States, round: Round): Promise<OfficeState> {
  const home = await officeIn(states, round.project.office);
  const above = aboveOf(round);
  return above === undefined ? home : decidingOffice(home, await officeIn(states, above));
}

/** What a round of the office above must know of the one below. */
export async function roundBelow(
  states: States,
  { project, review }: { readonly project: ProjectState; readonly review: string },
) {
  return { below: (await states.current('review', review)).state, home: await officeIn(states, project.office) };
}
