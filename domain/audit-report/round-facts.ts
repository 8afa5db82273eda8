/** A fact of a round as a sentence for auditors: who, in which role, for whom, what and why. Every kind of fact has one, or is said to need none. */
import type { ReviewFact } from '../review/facts.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from '../values/outcome-words.ts';
import type { OfficeThen } from './office-then.ts';
import { ballotWords, conditionWords, countWords, ruleWords, seatRuleWords } from './round-words.ts';
import { placeInWords, type Told } from './statement.ts';

/** Under which heading of a round a fact is told. */
export const roundHeadings = [
  'What was asked',
  'Who decided, by which rule',
  'What was said',
  'Questions and answers',
  'How it ended',
] as const;
type Heading = (typeof roundHeadings)[number];

export interface RoundAround {
  readonly office: OfficeThen;
  /** The round was asked for between two gates. */
  readonly isException: boolean;
}

type Sentence = readonly [Heading, string];
type Of<K extends ReviewFact['type']> = Extract<ReviewFact, { type: K }>;
type Sentences = {
  readonly [K in ReviewFact['type']]: (fact: Of<K>, around: RoundAround, told: Told<ReviewFact>) => readonly Sentence[];
};

const asked = (text: string): Sentence => ['What was asked', text];
const who = (text: string): Sentence => ['Who decided, by which rule', text];
const said = (text: string): readonly Sentence[] => [['What was said', text]];
const ended = (text: string): readonly Sentence[] => [['How it ended', text]];
const answered = (text: string): readonly Sentence[] => [['Questions and answers', text]];

const sentences: Sentences = {
  'round-opened': opened,
  'ballot-cast': (fact, around, told) => said(castWords(fact, around, told)),
  'ballot-recorded': ({ ballot, by, meeting, until }, { office, isException }, { at }) =>
    said(
      `${office.say`In the meeting ${meeting}, ${office.personAt(by, at)} recorded what ${office.personAt(ballot.member, at)} said; it counted once that member confirmed it or had not objected until ${office.moment(until)}.`}\n${ballotWords(ballot, isException, office)}`,
    ),
  'recorded-ballot-confirmed': ({ member }, { office }) =>
    said(office.say`${office.person(member)} confirmed the ballot that was recorded.`),
  'recorded-ballot-refused': ({ member, reason }, { office }) =>
    said(
      office.say`${office.person(member)} objected to the ballot that was recorded; it does not count. Reason: ${isolated(reason)}`,
    ),
  'recorded-ballots-stood': ({ members }, { office }) =>
    said(office.say`Nobody objected in time: the recorded ballots of ${members.map(office.person).join(', ')} count.`),
  'member-recused': ({ member, reason }, { office }, { at }) =>
    said(office.say`${office.personAt(member, at)} stepped back and has no ballot in this round. Reason: ${isolated(reason)}`),
  'member-left': ({ member, why }, { office }) =>
    said(office.say`${office.person(member)} may no longer decide: ${isolated(office.served(why))}.`),
  'seat-changed': ({ member, replacement, reason, by }, { office }, { at }) =>
    said(
      office.say`${office.personAt(by, at)} gave the seat of ${office.person(member)} to ${office.personAt(replacement, at)}. Reason: ${isolated(reason)}`,
    ),
  'members-reminded': ({ members, number }, { office }) =>
    said(office.say`Reminder ${number} went to ${members.map(office.person).join(', ')}, who had not voted.`),
  'round-escalated': ({ missing }, { office }) =>
    said(office.say`The round was escalated; ${missing.map(office.person).join(', ') || office.say`nobody`} had not voted.`),
  'question-asked': ({ id, by, text }, { office }, { at }) =>
    answered(office.say`Question ${id}, asked by ${office.personAt(by, at)}: ${isolated(text)}`),
  'question-answered': ({ question, by, text, file }, { office }, { at }) =>
    answered(
      `${office.say`Answer to question ${question}, by ${office.personAt(by, at)}: ${isolated(text)}`}${file ? `\n${office.say`With a file of ${file.bytes} bytes, SHA-256 ${file.sha256}.`}` : ''}`,
    ),
  'pack-kept': ({ by, reason, failing = [] }, { office }, { at }) =>
    said(
      office.say`A newer report had come; ${office.personAt(by, at)} kept the pack as it was shown. Reason: ${isolated(reason)}${failing.length > 0 ? office.say` Musts that failed in the newer report: ${failing.join(', ')}.` : ''}`,
    ),
  'withdrawal-asked': ({ by, reason }, { office }, { at }) =>
    said(office.say`${office.personAt(by, at)} asked to withdraw the request. Reason: ${isolated(reason)}`),
  'withdrawal-answered': ({ agreed, by, reason }, { office }, { at }) =>
    said(
      `${agreed ? office.say`${office.personAt(by, at)} agreed to the withdrawal.` : office.say`${office.personAt(by, at)} did not agree to the withdrawal.`}${reason === undefined ? '' : office.say` Reason: ${isolated(reason)}`}`,
    ),
  'round-decided': decided,
  'round-lapsed': ({ why, counts }, { office }) =>
    ended(office.say`No decision: ${isolated(office.served(why))}. ${countWords(counts, office)}`),
  'round-voided': ({ why }, { office }) =>
    ended(office.say`The round became void and decided nothing: ${isolated(office.served(why))}.`),
  'round-withdrawn': ({ by, reason }, { office }, { at }) =>
    ended(office.say`The request was withdrawn by ${office.personAt(by, at)}; nothing was decided. Reason: ${isolated(reason)}`),
  'round-restarted': ({ by, reason }, { office }, { at }) =>
    ended(
      office.say`${office.personAt(by, at)} restarted the round on newer content; this one decided nothing. Reason: ${isolated(reason)}`,
    ),
  /** How a workflow waits; nobody decided anything by it. */
  'wait-started': () => [],
};

/** What a fact of a round says, each sentence with its heading. */
export function roundSentences(told: Told<ReviewFact>, around: RoundAround): readonly Sentence[] {
  const { fact } = told;
  if (!Object.hasOwn(sentences, fact.type))
    return said(around.office.say`This version knows no words for the fact ${(fact as { type: string }).type}.`);
  const sentence = sentences[fact.type] as (fact: ReviewFact, around: RoundAround, told: Told<ReviewFact>) => readonly Sentence[];
  return sentence(fact, around, told);
}

function opened(fact: Of<'round-opened'>, { office }: RoundAround, { at }: Told<ReviewFact>): readonly Sentence[] {
  const { gate, model, pack, roster, chair, excluded, deadline, seatRules = [], below, round } = fact;
  const { say, served } = office;
  const question = gate.question === undefined ? '' : say` The board was asked: ${isolated(gate.question)}`;
  const special = seatRules.map(rule => seatRuleWords(rule, office)).join(' ');
  const left = excluded.map(({ member, why }) => `${office.personAt(member, at)}: ${isolated(served(why))}`);
  return [
    asked(
      say`Round ${round} of the gate ${isolated(gate.name)} (${gate.id}) was opened under version ${model.version} of the gate model ${model.id}, for the office ${fact.office}.${question}`,
    ),
    asked(
      say`The board was shown revision ${pack.revision} of the proposal. Digest of the whole pack: SHA-256 ${pack.digest}. Digest of proposal and evidence: SHA-256 ${pack.content}.`,
    ),
    ...(below ? [asked(belowWords(below, office))] : []),
    who(
      say`Board: ${gate.board}. ${served(authorityEffects[gate.authority])} ${ruleWords(gate.rule, roster.length, office)} ${special}`.trim(),
    ),
    who(
      say`Roster: ${roster.map(member => `${office.personAt(member, at)}${member === chair ? say`, chair` : ''}`).join('; ')}.`,
    ),
    who(left.length === 0 ? say`Nobody of the board was left out.` : say`Left out: ${left.join('; ')}.`),
    who(say`The board decides until ${office.moment(deadline)}.`),
  ];
}

const authorityEffects = {
  binding: 'Its outcome binds the project.',
  advisory: 'It advises: the sponsor may go on against its advice, on record.',
  auto: 'When all criteria pass the gate opens by itself; otherwise the board decides.',
} as const;

function belowWords(below: NonNullable<Of<'round-opened'>['below']>, office: OfficeThen): string {
  const { say, served } = office;
  const conditions = below.conditions.map(condition => conditionWords(condition, office)).join(' ');
  return say`The board ${isolated(below.board)} of ${isolated(below.officeName)} had decided ${served(outcomeWords[below.outcome])} in ${below.review}: ${isolated(served(below.why))}. The office above decides, too, because ${below.because.map(one => isolated(served(one))).join('; ')}. ${conditions}`.trim();
}

function castWords(
  { ballot, replaces }: Of<'ballot-cast'>,
  { office, isException }: RoundAround,
  { at, place }: Told<ReviewFact>,
): string {
  const { member, by } = ballot;
  const { say } = office;
  const under =
    by === member
      ? undefined
      : (office.delegation({ member, by, at }) ?? say`a delegation that the office’s history does not show`);
  const whose =
    under === undefined
      ? say`${office.personAt(member, at)} cast a ballot.`
      : say`${office.personAt(by, at)} cast the ballot of ${office.personAt(member, at)}, on behalf of that member by ${under}.`;
  const replaced =
    replaces === undefined ? '' : say` It replaces the ballot in ${placeInWords({ ...place, seq: replaces }, office)}.`;
  return `${whose}${replaced}\n${ballotWords(ballot, isException, office)}`;
}

function decided(fact: Of<'round-decided'>, { office }: RoundAround): readonly Sentence[] {
  const { outcome, by, why, counts, conditions, stage, holdUntil, tieBrokenBy } = fact;
  const { say, served } = office;
  const howWords = {
    board: 'by the ballots of the board',
    deadline: 'at the deadline',
    auto: 'by itself, because all criteria passed',
  };
  const more = [
    stage === undefined ? '' : say` The project goes back to the stage ${isolated(stage)}.`,
    holdUntil === undefined ? '' : say` The hold lasts until ${office.day(holdUntil)}.`,
    tieBrokenBy === undefined ? '' : say` The ballot of the chair, ${office.person(tieBrokenBy)}, broke the tie.`,
  ].join('');
  return [
    ...ended(
      say`Decided ${served(howWords[by])}: ${served(outcomeWords[outcome])}. Why: ${isolated(served(why))}. ${countWords(counts, office)}${more}`,
    ),
    ...conditions.flatMap((condition, index) =>
      ended(
        say`Condition ${index + 1}: ${conditionWords(condition, office)} Asked for by ${(condition.askedBy ?? [condition.by]).map(office.person).join(', ')}.`,
      ),
    ),
  ];
}
