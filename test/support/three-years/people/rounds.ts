/** The members of boards: they vote, some late, some through whom they lent the ballot, some never; they ask, step back and answer. */
import type { ReviewFact } from '#domain/review/facts.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import type { Heard, Life } from '../life.ts';
import { officeId } from '../standards.ts';
import type { Absences } from './office.ts';

export interface Board {
  readonly life: Life;
  readonly review: string;
  readonly absences: Absences;
}

/** What a board comes to think of a round, so that its members mostly agree; and what they would ask for. */
interface Mood {
  readonly outcome: Choice;
  readonly holdUntil: string | undefined;
  readonly condition: { text: string; due: string; owner: 'manager' | 'sponsor' };
}

export function moodOf({ life, review }: Board): Mood {
  const { chance } = life;
  return {
    outcome: chance.weighted({ go: 64, 'conditional-go': 20, hold: 6, recycle: 6, kill: 4 }),
    holdUntil: chance.happens(0.6) ? dateOf(addDays(life.now(), chance.whole(60, 200))) : undefined,
    condition: {
      text: `Sign the contract of ${review}`,
      due: dateOf(addDays(life.now(), chance.whole(25, 120))),
      owner: chance.pick(['manager', 'sponsor'] as const),
    },
  };
}

type Opened = Extract<ReviewFact, { type: 'round-opened' }>;

/** Each member decides some day, most before the deadline. */
function opened({ route, roster, gate, project }: Opened, board: Board): void {
  const { life } = board;
  if (route === 'auto') return;
  const { chance } = life;
  const mood = moodOf(board);
  const lazy = chance.happens(0.08);
  for (const member of roster) {
    if (chance.happens(lazy ? 0.7 : 0.06)) continue;
    const days = gate.deadlineDays * chance.between(0.05, 1) * chance.between(0.3, 1.05);
    life.later(days, () => vote(board, member, mood));
  }
  const [first = ''] = roster;
  if (chance.happens(0.15))
    life.later(2, () => life.give('review', board.review, { type: 'ask-question', text: 'What does it cost to wait?' }, first));
  if (chance.happens(0.03))
    life.later(4, () =>
      life.give('review', board.review, { type: 'recuse', reason: 'My brother sells it.' }, chance.pick(roster)),
    );
  if (chance.happens(0.04))
    life.later(chance.whole(2, 9), async () => {
      const { proposal } = await life.stateOf('project', project);
      await life.give('review', board.review, { type: 'withdraw', reason: 'The offer changed.' }, proposal.sponsor);
    });
}

/** Away: whoever holds the ballot votes, mostly; with nobody, the member does when back. */
async function vote(board: Board, member: string, mood: Mood): Promise<void> {
  const { life, review, absences } = board;
  const away = absences.now(member, life.now());
  if (!away) {
    await cast(board, { by: member, mood });
    return;
  }
  const { delegations } = await life.stateOf('office', officeId);
  const lent = delegations.find(
    entry => entry.from === member && entry.starts <= life.now() && life.now() < entry.ends && !entry.proposed,
  );
  if (lent && life.chance.happens(0.8)) await cast(board, { by: lent.to, mood, onBehalfOf: member });
  else
    life.later((Date.parse(away.until) - Date.parse(life.now())) / 86_400_000 + 1, () =>
      cast({ ...board, review }, { by: member, mood }),
    );
}

interface Voice {
  readonly by: string;
  readonly mood: Mood;
  readonly onBehalfOf?: string;
}

async function cast({ life, review }: Board, { by, mood, onBehalfOf }: Voice): Promise<void> {
  const { chance } = life;
  const own: Choice = chance.happens(0.85) ? mood.outcome : chance.pick(['go', 'abstain', 'hold', 'conditional-go'] as const);
  const { gate, ended } = await roundNow(life, review);
  if (ended) return;
  const holds = gate.authority === 'binding' && !gate.closing;
  const ballot = (outcome: Choice, stage?: string) => ({
    ...{ type: 'cast-ballot' as const, outcome, reason: 'As discussed.' },
    conditions: outcome === 'conditional-go' ? [mood.condition] : [],
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(stage !== undefined && { stage }),
    ...(outcome === 'hold' && holds && mood.holdUntil !== undefined && { holdUntil: mood.holdUntil }),
  });
  const offered = gate.outcomes.includes(own as never) || own === 'abstain' ? own : 'hold';
  const goesBack = offered === 'recycle' && mood.condition.owner === 'sponsor' && gate.from !== 'idea' && !gate.closing;
  if (await life.give('review', review, ballot(offered, goesBack ? 'idea' : undefined), by)) return;
  if (offered === 'go') await life.give('review', review, ballot('conditional-go'), by);
  else if (offered === 'recycle') await life.give('review', review, ballot('recycle'), by);
  // A hold in a round about a change, or about a project that is over, has no day.
  else if (offered === 'hold') await life.give('review', review, { ...ballot('hold'), holdUntil: undefined }, by);
}

async function roundNow(life: Life, id: string) {
  const { gate, outcome } = await life.stateOf('review', id);
  return { gate, ended: outcome !== undefined };
}

type Hears = { readonly [T in ReviewFact['type']]?: (fact: Extract<ReviewFact, { type: T }>, board: Board) => void };

export const hearsOfRounds: Hears = {
  'round-opened': opened,
  'question-asked': ({ id }, { life, review }) => {
    const answer = async () => {
      const { project } = await life.stateOf('review', review);
      const { proposal } = await life.stateOf('project', project);
      await life.give(
        'review',
        review,
        { type: 'answer-question', question: id, text: 'Twice as much.' },
        proposal.manager ?? proposal.sponsor,
      );
    };
    if (life.chance.happens(0.8)) life.later(life.chance.whole(1, 6), answer);
  },
  'withdrawal-asked': (_fact, { life, review }) => {
    const agreed = life.chance.happens(0.6);
    const answer = async () => {
      const { chair } = await life.stateOf('review', review);
      await life.give(
        'review',
        review,
        { type: 'answer-withdrawal', agreed, ...(!agreed && { reason: 'Two have voted.' }) },
        chair,
      );
    };
    if (life.chance.happens(0.85)) life.later(life.chance.whole(1, 6), answer);
  },
  'ballot-recorded': ({ ballot: { member } }, { life, review }) => {
    const confirmed = life.chance.happens(0.85);
    const answer = () =>
      life.give(
        'review',
        review,
        { type: 'answer-recorded-ballot', confirmed, ...(!confirmed && { reason: 'I abstained.' }) },
        member,
      );
    if (life.chance.happens(0.6)) life.later(1, answer);
  },
};

export function hearRound({ fact, id }: Heard<ReviewFact>, life: Life, absences: Absences): void {
  const hears = hearsOfRounds[fact.type] as ((fact: ReviewFact, board: Board) => void) | undefined;
  hears?.(fact, { life, review: id, absences });
}
