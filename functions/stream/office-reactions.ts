/** Carries out what follows from the facts of an office: mails, open rounds that look at their rosters, projects that miss people (P25). */
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { missingPeople } from '#domain/project/missing-people.ts';
import { type MissingIn, missingMail } from '#domain/reactions/missing-people.ts';
import { noticeOf } from '#domain/reactions/notices.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import type { Notification, OfficeReaction } from '#domain/reactions/reaction.ts';
import { receiversOf } from '#domain/reactions/receivers.ts';
import { iterate, type Page } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { type ReviewRow, readOpenReviews } from '#views/reviews.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { accountWork } from './accounts.ts';
import type { Consequence } from './consequence.ts';
import { lookAtRoster } from './look-at-roster.ts';
import { type About, mailsOf } from './send-mail.ts';

/** Rounds and projects that are looked at together. */
const atOnce = 8;

interface Around {
  readonly app: App;
  readonly office: OfficeState;
}
type WeightsTaken = Extract<OfficeReaction, { type: 'note-weights-taken' }>;

export async function officeReactionsOf(commit: Commit, { id }: { id: string }, app: App): Promise<Consequence[]> {
  const { state: office } = await app.states.current('office', id);
  const around = { app, office };
  const parts = commit.facts.flatMap((fact, index) =>
    officeReactionsTo(fact as StoredFact, { office, actor: commit.actor }).flatMap(reaction => {
      const about = { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `${reaction.type}/${index}` };
      if (reaction.type === 'mail') return mailsOf(reaction, about, around);
      if (reaction.type === 'tell-who-is-missing') return whoIsMissing(reaction.people, about, around);
      return { reaction: about.reaction, carryOut: () => carriedOut(reaction, commit, around) };
    }),
  );
  return [...parts, ...accountWork(commit, office, app)];
}

type ToCarryOut = Exclude<OfficeReaction, { type: 'mail' | 'tell-who-is-missing' }>;

function carriedOut(reaction: ToCarryOut, commit: Commit, around: Around): Promise<void> {
  if (reaction.type === 'ask-reports') return askReports(reaction.ask, around);
  if (reaction.type === 'note-weights-taken') return takenNoted(reaction, commit, around.app);
  if (reaction.type === 'erase-person') return erased(reaction.person, around);
  if (reaction.type === 'compare-standards') return compared(reaction.of, around);
  return lookAtPeople(around);
}

async function erased(person: string, { app, office }: Around): Promise<void> {
  const { erasePerson } = await import('./erase-person.ts');
  await erasePerson(person, office, app);
}

async function compared(of: 'here' | 'below', { app, office: { id } }: Around): Promise<void> {
  const { compareStandards } = await import('../kit/compare-standards.ts');
  await compareStandards(of, id ?? '', app);
}

async function takenNoted(taken: WeightsTaken, commit: Commit, app: App): Promise<void> {
  const { noteTakenOver } = await import('./weighting-reactions.ts');
  await noteTakenOver(taken, commit, app);
}

/** Every project of the office is asked; whether it is meant it says itself, and one that was asked already adds nothing. */
function askReports(ask: Extract<OfficeReaction, { type: 'ask-reports' }>['ask'], { app, office }: Around): Promise<void> {
  const actor = { kind: 'system', id: 'stream' } as const;
  return forEachConcurrently(iterate(app.ports.views, projectsOf(office.id ?? '')), atOnce, async ({ id, status }) => {
    if (status !== 'active' && status !== 'on-hold' && status !== 'closing') return;
    const answer = await app.execute({ aggregate: 'project', id, command: { type: 'ask-report', ...ask }, actor });
    if ('refusal' in answer) throw new Error(`the report of ${id} could not be asked for: ${answer.refusal.message}`);
  });
}

/** Rounds, panels, boards of selections and questions of weights look whether everybody is still there. */
async function lookAtPeople(around: Around): Promise<void> {
  const { app, office } = around;
  const [{ lookAtPanels }, { lookAtBoards }, { lookAtWeightings }] = await Promise.all([
    import('./call-reactions.ts'),
    import('./selection-reactions.ts'),
    import('./weighting-reactions.ts'),
  ]);
  await Promise.all([
    lookAtRosters(around),
    lookAtPanels(office.id ?? '', app),
    lookAtBoards(office, app),
    lookAtWeightings(office, app),
  ]);
}

function lookAtRosters({ app, office }: Around): Promise<void> {
  return forEachConcurrently(openRounds(office.id ?? '', app), atOnce, row => lookAtRoster(row.id, app));
}

/** A mail to each of the PMO, written once for all of them: to find the projects takes a while. */
function whoIsMissing(people: readonly string[], about: About, around: Around): Consequence[] {
  let written: Promise<Notification | undefined> | undefined;
  return receiversOf({ to: ['pmo'] }, around.office).map(({ id }) => ({
    reaction: about.reaction,
    receiver: id,
    async carryOut() {
      written ??= projectsMissing(people, around).then(missingMail);
      const notification = await written;
      if (!notification) return;
      const mail = { notification: { ...notification, to: [id] }, notice: noticeOf({ type: 'people-missing' }) };
      await mailsOf(mail, about, around)[0]?.carryOut();
    },
  }));
}

async function* openRounds(office: string, { ports }: App): AsyncGenerator<ReviewRow, undefined> {
  let cursor: string | undefined;
  do {
    const page: Page<ReviewRow> = await readOpenReviews(ports.views, office, { limit: 200, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** The projects of the office that name any of these people and miss them now. */
async function projectsMissing(people: readonly string[], { app, office }: Around): Promise<MissingIn[]> {
  const found: MissingIn[] = [];
  await forEachConcurrently(iterate(app.ports.views, projectsOf(office.id ?? '')), atOnce, async row => {
    const named = row.people ?? [row.sponsor, ...(row.manager === undefined ? [] : [row.manager])];
    if (!named.some(person => people.includes(person))) return;
    const { state } = await app.states.current('project', row.id);
    if (state.id === undefined) return;
    const missing = missingPeople(state, office).filter(entry => people.includes(entry.person));
    if (missing.length > 0) found.push({ project: row.id, title: row.title, missing });
  });
  return found.sort((left, right) => left.title.localeCompare(right.title, 'en'));
}
