/**
 * A round as a part of the report: what was asked, who decided by which rule, what each said, what was clarified, how it ended, and who wanted
 * something else. A round whose history is not in the file is named with the entry that asked for it.
 */
import { evolveReview } from '../review/evolve.ts';
import type { ReviewFact } from '../review/facts.ts';
import { noReview, type ReviewState } from '../review/state.ts';
import { upcastReview } from '../review/upcast.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from '../values/outcome-words.ts';
import type { OfficeThen } from './office-then.ts';
import { roundHeadings, roundSentences } from './round-facts.ts';
import { type AuditedHistory, placeInWords, type ReportPart, type Statement, type Told, toldIn } from './statement.ts';

/** Of a request for a round: who asked for which gate, and the history in which the round is. */
export interface AskedRound {
  readonly review: string;
  readonly gate: string;
  readonly round: number;
  /** What it decides, where that is no gate. */
  readonly kind?: string | undefined;
  readonly asked: Statement;
}

export function roundPart(asked: AskedRound, history: AuditedHistory | undefined, office: OfficeThen): ReportPart {
  const told = toldIn(history, upcastReview);
  const state = stateOf(told);
  const { say, served } = office;
  const title = roundTitle(asked, state, office);
  if (told.length === 0)
    return {
      title,
      intro: [
        say`The history of this round is not in the file: it was not opened, or its ballots are hidden until it is over, or it ended without a decision while they were.`,
      ],
      statements: [asked.asked],
    };
  const around = { office, isException: asked.kind === 'exception' };
  const all = told.flatMap(entry =>
    roundSentences(entry, around).map(([heading, text]) => ({ heading, statement: { text, place: entry.place, at: entry.at } })),
  );
  const under = (heading: string) => all.filter(entry => entry.heading === heading).map(({ statement }) => statement);
  const parts = roundHeadings.map(heading => ({
    title: served(heading),
    statements: heading === 'What was asked' ? [asked.asked, ...under(heading)] : under(heading),
  }));
  return { title, parts: [...parts.filter(({ statements }) => statements.length > 0), ...dissent(state, told, office)] };
}

function stateOf(told: readonly Told<ReviewFact>[]): ReviewState {
  return told.reduce<ReviewState>(
    (state, { fact, at, actor, place }) => evolveReview(state, fact, { at, actor, seq: place.seq }),
    noReview,
  );
}

/** `Build gate, round 1: Conditional go`. */
function roundTitle({ gate, round, kind }: AskedRound, state: ReviewState, { say, served }: OfficeThen): string {
  const name = say`${isolated(state.id === undefined ? gate : state.gate.name)}, round ${round}${kind === undefined ? '' : ` (${kind})`}`;
  if (state.id === undefined) return say`${name}: not in the file`;
  const { outcome } = state;
  if (outcome === undefined) return say`${name}: open`;
  return `${name}: ${served(outcome.kind === 'decided' ? outcomeWords[outcome.outcome] : roundEndWords[outcome.kind])}`;
}

const roundEndWords = { lapsed: 'no decision', voided: 'void', withdrawn: 'withdrawn', restarted: 'restarted' } as const;

/** The ballots that stood when the round was decided and wanted another outcome. */
function dissent(state: ReviewState, told: readonly Told<ReviewFact>[], office: OfficeThen): readonly ReportPart[] {
  const { say, served } = office;
  const ended = state.id === undefined ? undefined : state.outcome;
  if (state.id === undefined || ended?.kind !== 'decided') return [];
  const end = told.findLast(({ fact }) => fact.type === 'round-decided');
  const stream = end?.place.stream ?? '';
  const others = state.ballots.filter(({ outcome }) => outcome !== 'abstain' && outcome !== ended.outcome);
  const statements = others.map(({ member, outcome, reason, at, seq }) => ({
    text: say`${office.person(member)} wanted ${served(outcomeWords[outcome])} instead of ${served(outcomeWords[ended.outcome])}.${reason === undefined ? say` No reason was given.` : say` Reason: ${isolated(reason)}`}`,
    ...{ at, place: { stream, seq } },
  }));
  const none = end ? [say`Nobody whose ballot stood wanted another outcome (${placeInWords(end.place, office)}).`] : [];
  return [{ title: say`Dissent`, ...(statements.length > 0 ? { statements } : { intro: none }) }];
}
