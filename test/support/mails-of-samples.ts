/**
 * The mails that follow from the stored histories of test/domain/samples, each with the fact that it is about. Every type of fact has a sample there, so a new
 * kind of mail is among them. Each fact is looked at as it is when it is new, among the people and with the models of the example worlds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { assessment } from '#domain/assessment/decide.ts';
import { call } from '#domain/call/decide.ts';
import { type Decider, foldAll } from '#domain/decision/decider.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import { meeting } from '#domain/meeting/decide.ts';
import { office } from '#domain/office/decide.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { project } from '#domain/project/decide.ts';
import type { Project } from '#domain/project/state.ts';
import { assessmentReactionsTo, callReactionsTo } from '#domain/reactions/calls.ts';
import { meetingReactionsTo } from '#domain/reactions/meetings.ts';
import { missingMail } from '#domain/reactions/missing-people.ts';
import { noticeOf } from '#domain/reactions/notices.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import type { MailReaction } from '#domain/reactions/reaction.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { selectionReactionsTo } from '#domain/reactions/selection.ts';
import { weightingMailsOf } from '#domain/reactions/weighting.ts';
import { review } from '#domain/review/decide.ts';
import type { Review } from '#domain/review/state.ts';
import { selection } from '#domain/selection/decide.ts';
import { upcastFact } from '#domain/upcast.ts';
import { weighting } from '#domain/weighting/decide.ts';
import { admittedWorld, openRoundWorld } from './fixtures.ts';

const folder = new URL('../domain/samples/', import.meta.url);

/** Who and what an example is about besides its own history. */
interface Around {
  readonly office: OfficeState;
  readonly project: Project;
  readonly review: Review;
}

type Entry = Omit<Commit, 'facts'> & { readonly facts: readonly StoredFact[] };
type Mails = (fact: never, state: never, around: Around & { readonly entry: Entry }) => readonly { readonly type: string }[];

interface Aggregate {
  readonly decider: Pick<Decider<never, never, never, never>, 'initial' | 'evolve'>;
  readonly follows: Mails;
}

const aggregates: Readonly<Record<string, Aggregate>> = {
  office: {
    decider: office as never,
    follows: (fact, state: OfficeState, { entry }) => officeReactionsTo(fact, { office: state, actor: entry.actor }),
  },
  project: {
    decider: project as never,
    follows: (fact, state: Project, { office, review, entry }) =>
      reactionsTo({ ...entry, stream: `project/${state.id}` } as Commit, fact, {
        office,
        project: state,
        review: state.open && review,
      }),
  },
  review: {
    decider: review as never,
    follows: (fact, state: Review, { office, project, entry }) =>
      reactionsTo({ ...entry, stream: `review/${state.id}` } as Commit, fact, { office, project, review: state }),
  },
  call: {
    decider: call as never,
    follows: (fact, state: never, { office, entry }) => callReactionsTo(fact, { office, call: state, at: entry.at }),
  },
  assessment: {
    decider: assessment as never,
    follows: (fact, state: never, { office, entry }) => assessmentReactionsTo(fact, { office, assessment: state, at: entry.at }),
  },
  selection: {
    decider: selection as never,
    follows: (fact, state: never, { office, project, entry }) =>
      selectionReactionsTo(fact, { office, selection: state, projects: [project], at: entry.at }),
  },
  weighting: {
    decider: weighting as never,
    follows: (fact, state: never, { office, entry }) => weightingMailsOf(fact, { office, weighting: state, at: entry.at }),
  },
  meeting: {
    decider: meeting as never,
    follows: (fact, state: never, { office, entry }) => meetingReactionsTo(fact, { office, meeting: state, at: entry.at }),
  },
};

export interface MailOfSample {
  /** The type of the fact that it is about, e.g. `round-opened`. */
  readonly fact: string;
  /** The history that the fact stands in. */
  readonly history: string;
  readonly mail: MailReaction;
}

/** Facts of the samples that mail nobody as they stand, as they are when they do. */
const changed: Readonly<Record<string, (fact: Record<string, never>) => object>> = {
  'proposal-revised': fact => ({ ...fact, asked: [{ role: 'manager', person: 'manu' }] }),
  'call-over': ({ selection: _told, ...fact }) => fact,
  'selection-ballot-cast': ({ ballot, ...fact }) => ({ ...fact, ballot: { ...(ballot as unknown as object), by: 'dora' } }),
};

/** What the sample of a history that is not one of the domain's says: it is written by a loop over projects (functions/stream/office-reactions.ts). */
function missing(): MailOfSample {
  const one = { project: 'p1', title: 'Online appointment booking' };
  const gone = { as: 'sponsor', person: 'sonia', why: 'is no longer with this office' } as const;
  const without = { as: 'benefit owner', person: 'manu', why: 'no longer has the role manager' } as const;
  const notification = missingMail([{ ...one, missing: [gone, without] }]);
  if (!notification) throw new Error('nobody is missing');
  const fact = 'people-missing';
  return { fact, history: 'people who have left', mail: { type: 'mail', notification, notice: noticeOf({ type: fact }) } };
}

export function mailsOfSamples(): readonly MailOfSample[] {
  const world = openRoundWorld();
  const [round] = world.rounds.values();
  if (!round?.state.id) throw new Error('no round is open in the example world');
  const around = { office: admittedWorld().office.state, project: world.project.state as Project, review: round.state as Review };
  const ofHistories = readdirSync(folder).flatMap(file => {
    const [kind = ''] = file.split('.');
    const aggregate = aggregates[kind];
    if (!file.endsWith('.json') || !aggregate) return [];
    const histories = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { name: string; entries: Entry[] }[];
    return histories.flatMap(history => mailsOfHistory(history, { ...aggregate, kind }, around));
  });
  return [...ofHistories, missing()];
}

/** What people wrote in the samples and what they are called, the longest first: everything in them that is no sentence, word or code of ours. */
export function wordsOfSamples(isOurs: (text: string) => boolean): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) look(part);
  };
  for (const file of readdirSync(folder))
    if (file.endsWith('.json')) look(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  const { office, project } = openRoundWorld();
  look([office.state, project.state.proposal]);
  const isWords = (text: string) => /\p{L}/u.test(text) && !/^[a-z0-9#/.:]+$/.test(text) && !isOurs(text);
  return [...found]
    .filter(isWords)
    .map(text => text.replace(/[.]$/, ''))
    .toSorted((one, other) => other.length - one.length);
}

function mailsOfHistory(
  { name, entries }: { name: string; entries: readonly Entry[] },
  { decider, follows, kind }: Aggregate & { readonly kind: string },
  around: Around,
): MailOfSample[] {
  let state = decider.initial;
  return entries.flatMap(stored => {
    const entry = { ...stored, facts: stored.facts.map(fact => upcastFact(`${kind}/x`, fact) as StoredFact) };
    state = foldAll(decider as never, state, entry as never);
    return entry.facts.flatMap(fact =>
      follows((changed[fact.type]?.(fact as never) ?? fact) as never, state, { ...around, entry }).flatMap(reaction =>
        reaction.type === 'mail' ? [{ fact: fact.type, history: name, mail: reaction as MailReaction }] : [],
      ),
    );
  });
}
