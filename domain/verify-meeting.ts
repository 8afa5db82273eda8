/**
 * What the export of a meeting must hold and say: the histories that its agenda named, minutes that are those of their digest, an approval of exactly
 * these minutes with their corrections, and in the minutes no outcome, ballot or reason but those of the histories beside them.
 */
import type { StreamId } from './history/commit.ts';
import { digestOf } from './history/digest.ts';
import type { ChainFault } from './history/verify.ts';
import type { AgendaItem } from './meeting/agenda/item.ts';
import type { MeetingFact } from './meeting/facts.ts';
import type { Minutes } from './meeting/minutes/minutes.ts';
import type { ReviewFact } from './review/facts.ts';
import type { SelectionFact } from './selection/facts.ts';
import { type Outcome, outcomes } from './values/outcome.ts';

/** The rounds and selections that ever stood on the agenda, each once. */
export function agendaStreams(facts: readonly MeetingFact[]): readonly StreamId[] {
  const items = facts.flatMap(fact => (fact.type === 'items-added' ? fact.items : []));
  return [...new Set(items.flatMap(item => streamOfItem(item) ?? []))];
}

function streamOfItem({ kind, ref }: Pick<AgendaItem, 'kind' | 'ref'>): StreamId | undefined {
  if (ref === undefined || kind === 'exception' || kind === 'free') return undefined;
  return `${kind === 'selection' ? 'selection' : 'review'}/${ref}`;
}

type ItemInMinutes = Minutes['items'][number];

/** What was decided when the minutes were made, and open to the office. */
function decidedIn({ items }: Minutes): readonly StreamId[] {
  const decided = items.filter(({ kind, matter }) => {
    if (matter?.outcome === undefined || matter.hidden) return false;
    return kind === 'selection' || outcomes.includes(matter.outcome as Outcome);
  });
  return decided.flatMap(item => streamOfItem(item) ?? []);
}

/** Histories that cannot be left out: what the minutes call decided is nobody's secret. */
export function endedInMinutes(facts: readonly MeetingFact[]): readonly StreamId[] {
  return facts.flatMap(fact => (fact.type === 'meeting-closed' ? decidedIn(fact.minutes) : []));
}

type Told = readonly (ReviewFact | SelectionFact)[];
type Asked = (stream: StreamId) => Told | undefined;

/** The first thing that the meeting says and its file contradicts. `told` answers with the facts of another history of the file. */
export function faultInMeeting(
  stream: StreamId,
  facts: readonly { readonly seq: number; readonly fact: MeetingFact }[],
  told: Asked,
): ChainFault | undefined {
  let minutes: Minutes | undefined;
  const corrections: { text: string; reason: string }[] = [];
  for (const { seq, fact } of facts) {
    if (fact.type === 'meeting-closed') ({ minutes } = fact);
    if (fact.type === 'minutes-corrected') corrections.push({ text: fact.text, reason: fact.reason });
    const why = fact.type === 'meeting-closed' ? strangeMinutes(fact.minutes, told) : strangeApproval(fact, minutes, corrections);
    if (why !== undefined) return { stream, seq, why };
  }
  return undefined;
}

function strangeMinutes(minutes: Minutes, told: Asked): string | undefined {
  const { digest, ...rest } = minutes;
  if (digestOf(rest) !== digest) return 'the minutes are not those of their digest';
  return minutes.items.map(item => strangeIn(item, told)).find(why => why !== undefined);
}

function strangeApproval(
  fact: MeetingFact,
  minutes: Minutes | undefined,
  corrections: readonly { readonly text: string; readonly reason: string }[],
): string | undefined {
  if (fact.type !== 'minutes-approved' || fact.digest === digestOf({ minutes: minutes?.digest ?? '', corrections }))
    return undefined;
  return 'what was approved is not the minutes with their corrections';
}

/** What an item's minutes say and its own history does not; undefined when there is nothing, or no history to ask. */
function strangeIn(item: ItemInMinutes, told: Asked): string | undefined {
  const stream = streamOfItem(item);
  const facts = stream && told(stream);
  if (!facts || !item.matter) return undefined;
  const { outcome, ballots } = item.matter;
  const decided = facts.findLast(fact => fact.type === 'round-decided');
  const says = outcomes.includes(outcome as Outcome) ? outcome : undefined;
  if (says !== undefined && decided?.outcome !== says)
    return `the minutes record the outcome ${says}, and ${stream} ${decided ? `decided ${decided.outcome}` : 'decided nothing'}`;
  const cast = facts.flatMap(fact => ballotIn(fact) ?? []);
  const invented = ballots.find(({ member, choice, reason }) =>
    cast.every(ballot => ballot.member !== member.id || ballot.choice !== choice || !isShortened(reason, ballot.reason)),
  );
  return invented && `the minutes record a ballot of ${invented.member.id} that ${stream} does not hold`;
}

function ballotIn(fact: Told[number]): { member: string; choice: string; reason?: string | undefined } | undefined {
  if (fact.type === 'ballot-cast' || fact.type === 'ballot-recorded') return { ...fact.ballot, choice: fact.ballot.outcome };
  return fact.type === 'selection-ballot-cast' ? fact.ballot : undefined;
}

/** Whether one text is the other, or its beginning with the sign of what is missing. */
function isShortened(short: string | undefined, full: string | undefined): boolean {
  if (short === full) return true;
  return short !== undefined && full !== undefined && short.endsWith('…') && full.startsWith(short.slice(0, -1));
}
