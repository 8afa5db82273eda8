/** What happens after a commit is stored: rows of lists, consequences and the event, side by side. Every part may be repeated. */
import type { Commit } from '#domain/history/commit.ts';
import { partsOf } from '#domain/aggregates.ts';
import { hasRole, type OfficeState, personIn } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { type Consequence, type Letter, reactionsTo, type Scene } from '#domain/reactions/reactions.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import { projectOfReview } from '../kit/execute.ts';
import type { House } from '../kit/app.ts';
import { type Moving, noteMove } from '../kit/workflow-watchlist.ts';
import { resume } from '../kit/resume.ts';
import { eventsOf } from './domain-events.ts';
import { lists, rowsOf } from '#views/rows.ts';

export async function follow(commit: Commit, house: House): Promise<void> {
  const parts = partsOf(commit.stream);
  if (!parts) throw new Error(`a commit of an unknown stream: ${commit.stream}`);
  const consequences = parts.noun === 'office' ? [] : await consequencesOf(commit, parts, house);
  const work = [
    project(commit, house),
    house.ports.events.publish(await eventsOf(commit, parts, house)),
    ...consequences.map(carry => carry()),
  ];
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}

async function consequencesOf(
  commit: Commit,
  parts: { noun: string; id: string },
  house: House,
): Promise<(() => Promise<void>)[]> {
  const scene = await sceneOf(parts, house);
  const around = { house, office: scene.office, moving: { project: scene.project.id ?? '', since: commit.at } };
  return commit.facts.flatMap((fact, index) =>
    reactionsTo(commit, fact as ProjectFact | ReviewFact, scene).map(
      consequence => () => carryOut(consequence, `${commit.stream}#${commit.seq}#${index}`, around),
    ),
  );
}

/**
 * Puts the rows of the commit's stream right, its head among them, and its snapshot when one is due. Used by `rebuild` too. The state
 * may be newer than the commit; the later commit then brings its own head.
 */
export async function project(commit: Commit, house: House): Promise<void> {
  const parts = partsOf(commit.stream);
  if (!parts) return;
  let folded = await house.ledger.latest(parts.noun, parts.id);
  if (folded.seq < commit.seq) folded = await house.ledger.fresh(parts.noun, parts.id);
  await house.ports.views.replace(commit.stream, commit.seq, [...rowsOf(parts.noun, folded.state), headRow(commit)]);
  await house.ledger.snapshotIfDue(parts.noun, parts.id, commit.seq);
}

function headRow({ stream, seq, digest, at }: Commit): ViewRow {
  return { list: lists.heads(at.slice(0, 13)), key: stream, body: { stream, seq, digest } };
}

async function sceneOf(parts: { noun: string; id: string }, { ledger }: House): Promise<Scene> {
  const projectId = parts.noun === 'review' ? projectOfReview(parts.id) : parts.id;
  const { state: project } = await ledger.fresh('project', projectId);
  const { state: office } = await ledger.fresh('office', project.office);
  const review = parts.noun === 'review' ? (await ledger.fresh('review', parts.id)).state : undefined;
  return { office, project, review };
}

interface Around {
  readonly house: House;
  readonly office: OfficeState;
  /** The project whose workflow moves, and since when. */
  readonly moving: Moving;
}

async function carryOut(consequence: Consequence, id: string, { house, office, moving }: Around): Promise<void> {
  const { ports } = house;
  switch (consequence.type) {
    case 'start':
      await Promise.all([
        noteMove(moving, house),
        ports.workflows.start(consequence.workflow, consequence.name, consequence.input),
      ]);
      return;
    case 'resume':
      await Promise.all([noteMove(moving, house), resume(consequence.wait, house)]);
      return;
    case 'void-round':
      await house.execute({
        noun: 'review',
        id: consequence.review,
        command: { type: 'void-round', reason: consequence.reason },
        actor: { kind: 'system', id: 'stream' },
      });
      return;
    case 'mail':
      await send(consequence.letter, id, { house, office });
  }
}

async function send(
  { to, subject, lines, path }: Letter,
  id: string,
  { house, office }: { house: House; office: OfficeState },
): Promise<void> {
  const people = to.flatMap(person =>
    person === 'pmo' ? office.people.filter(entry => hasRole(office, entry.id, 'pmo')) : [personIn(office, person)],
  );
  const addresses = [...new Set(people.flatMap(person => person?.email ?? []))];
  if (addresses.length === 0) return;
  const text = [...lines, '', `${house.settings.portalUrl}${path}`, '', `${office.name} · Tollgate`].join('\n');
  await house.ports.mailer.send({ id, to: addresses, subject, text });
}
