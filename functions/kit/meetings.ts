/** Meetings as endpoints need them: who may see one. */
import type { Meeting } from '#domain/meeting/state.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { App } from './app.ts';
import { notFound } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** A meeting of an office that the person or service account belongs to; else the 404 that says nothing. */
export async function loadVisibleMeeting(
  app: App,
  id: string,
  person: string,
): Promise<{ meeting: Meeting; office: OfficeState; version: number }> {
  const { state, seq } = await app.states.current('meeting', id);
  if (state.id === undefined) throw notFound();
  return { meeting: state, office: await loadVisibleOffice(app, state.office, person), version: seq };
}
