/** Carries out what follows from the facts of meetings: agendas that fill, mails. */
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import { upcastMeeting } from '#domain/meeting/upcast.ts';
import type { Person } from '#domain/office/people.ts';
import { meetingReactionsTo } from '#domain/reactions/meetings.ts';
import { iterate } from '#views/list.ts';
import { meetingsAhead } from '#views/meetings.ts';
import type { App } from '../kit/app.ts';
import { invitationFor } from '../kit/feeds/invitation.ts';
import { waitingForBoard } from '../kit/matters.ts';
import type { Consequence } from './consequence.ts';
import { mailsOf } from './send-mail.ts';

export async function meetingReactionsOf(commit: Commit, { id }: { id: string }, app: App): Promise<Consequence[]> {
  const { state: meeting } = await app.states.current('meeting', id);
  if (meeting.id === undefined) throw new Error(`there is no meeting ${id}`);
  const { state: office } = await app.states.current('office', meeting.office);
  return commit.facts.flatMap((fact, index) =>
    meetingReactionsTo(upcastMeeting(fact as StoredFact), { office, meeting, at: commit.at }).flatMap((reaction, place) => {
      const about = { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `${reaction.type}/${index}.${place}` };
      if (reaction.type === 'mail') {
        const invites = reaction.notice.kind === 'invitation';
        const calendar = invites ? (receiver: Person) => invitationFor(receiver, { meeting, office, app }) : undefined;
        return mailsOf(reaction, { ...about, calendar }, { app, office });
      }
      return { reaction: about.reaction, carryOut: () => fillAgenda(meeting, app) };
    }),
  );
}

/** What waits for the board now comes onto the agenda. */
async function fillAgenda(meeting: { id: string; office: string; board: string }, app: App): Promise<void> {
  const { views, clock } = app.ports;
  const matters = await waitingForBoard(meeting, { states: app.states, views, now: clock.now() });
  await putOnAgenda(
    meeting.id,
    matters.map(({ ref }) => ref),
    app,
  );
}

/** Something that begins to wait for a board comes onto the agendas of its planned meetings that take all. */
export async function fillAgendas(
  { office, board, matter }: { office: string; board: string; matter: string },
  app: App,
): Promise<void> {
  for await (const ahead of iterate(app.ports.views, meetingsAhead(office))) {
    if (ahead.board === board && ahead.fills === 'all') await putOnAgenda(ahead.meeting, [matter], app);
  }
}

async function putOnAgenda(id: string, matters: readonly string[], app: App): Promise<void> {
  if (matters.length === 0) return;
  const actor = { kind: 'system', id: 'stream' } as const;
  await app.execute({ aggregate: 'meeting', id, command: { type: 'fill-agenda', matters }, actor });
}
