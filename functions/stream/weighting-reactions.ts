/** Carries out what follows from the facts of a question of weights, and what an office makes of its result. */
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { weightingMailsOf } from '#domain/reactions/weighting.ts';
import type { TakenAs } from '#domain/weighting/ending/facts.ts';
import { upcastWeighting } from '#domain/weighting/upcast.ts';
import { iterate } from '#views/list.ts';
import { openWeightingsOf } from '#views/weightings.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import type { Consequence } from './consequence.ts';
import { mailsOf } from './send-mail.ts';

export async function weightingReactionsOf(commit: Commit, { id }: { id: string }, app: App): Promise<Consequence[]> {
  const { state: weighting } = await app.states.current('weighting', id);
  if (weighting.id === undefined) throw new Error(`there is no question of weights ${id}`);
  const { state: office } = await app.states.current('office', weighting.office);
  return commit.facts.flatMap((fact, index) =>
    weightingMailsOf(upcastWeighting(fact as StoredFact), { office, weighting, at: commit.at }).flatMap(mail =>
      mailsOf(mail, { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `mail/${index}` }, { app, office }),
    ),
  );
}

/** Questions that are looked at together. */
const atOnce = 8;
const actor = { kind: 'system', id: 'stream' } as const;

/** Each open question of the office looks whether everybody who is still there has answered (P25). */
export function lookAtWeightings({ id = '' }: OfficeState, app: App): Promise<void> {
  return forEachConcurrently(iterate(app.ports.views, openWeightingsOf(id)), atOnce, async ({ weighting }) => {
    await app.execute({ aggregate: 'weighting', id: weighting, command: { type: 'look-at-people' }, actor });
  });
}

/** The question takes note of what the office has made of its weights. */
export async function noteTakenOver(
  { weighting, as }: { readonly weighting: string; readonly as: TakenAs },
  { seq: entry, actor: { id: by } }: Commit,
  app: App,
): Promise<void> {
  await app.execute({ aggregate: 'weighting', id: weighting, command: { type: 'note-taken-over', as, by, entry }, actor });
}
