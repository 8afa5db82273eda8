/** Selections as endpoints need them: who may see one, and what its rules must know to say what somebody may do. */
import type { Actor } from '#domain/history/commit.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { SelectionContext } from '#domain/selection/context.ts';
import type { Selection } from '#domain/selection/state.ts';
import { timeInSelection } from '#domain/selection/submission/time.ts';
import type { App } from './app.ts';
import { projectsIn } from './decision-context.ts';
import { notFound } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** A selection of an office that the person or service account belongs to; else the 404 that says nothing. */
export async function loadVisibleSelection(
  app: App,
  id: string,
  person: string,
): Promise<{ selection: Selection; office: OfficeState; version: number }> {
  const { state, seq } = await app.states.current('selection', id);
  if (state.id === undefined) throw notFound();
  return { selection: state, office: await loadVisibleOffice(app, state.office, person), version: seq };
}

/** With the projects of the candidates, by which interests are seen. */
export async function situationOf(
  app: App,
  { selection, office }: { selection: Selection; office: OfficeState },
  actor: Actor,
): Promise<SelectionContext> {
  const projects = await projectsIn(
    app.states,
    selection.candidates.map(({ project }) => project),
  );
  return { actor, now: timeInSelection(selection, app.ports.clock.now()), office, projects };
}
