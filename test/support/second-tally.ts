/**
 * A second tally, written from the words of docs/deciding.md and from nothing else, by another method: it lists what every
 * missing member may still do (five outcomes, abstain, stay away, step back) and looks at every way the round may end.
 * It shares no code with domain/tally; the two are compared over many random rounds (P5).
 */

const all = ['go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain', 'away', 'back'] as const;
export type Behaviour = (typeof all)[number];

export interface SecondRule {
  readonly quorum: number;
  readonly approval: 'majority' | 'two-thirds' | 'unanimous';
  readonly of: 'cast' | 'seats';
}
export interface SecondRound {
  readonly rule: SecondRule;
  /** What each roster member did; undefined: nothing yet. */
  readonly did: ReadonlyMap<string, Behaviour | undefined>;
  readonly chair: string;
  /** What the gate offers, of the five outcomes. */
  readonly offers: readonly Behaviour[];
}

interface Law extends SecondRule {
  readonly offers: readonly Behaviour[];
}

/** How often each behaviour occurred, in the order of `all`, and the chair's own (undefined: the chair is not on the roster). */
interface Hall {
  readonly times: readonly number[];
  readonly chair: Behaviour | undefined;
}

export function secondTally({ rule, did, chair, offers }: SecondRound): { result: string; settled: boolean } {
  const law = { ...rule, offers };
  const known = [...did.values()].filter(behaviour => behaviour !== undefined);
  const times = all.map(behaviour => known.filter(other => other === behaviour).length);
  const waiting = did.size - known.length;
  const stayAway = times.map((time, index) => (all[index] === 'away' ? time + waiting : time));
  const result = endOf({ times: stayAway, chair: did.get(chair) ?? 'away' }, law);
  const chairWaits = did.has(chair) && did.get(chair) === undefined;
  const ends = new Set<string>();
  for (const word of chairWaits ? possible(law) : [did.get(chair)]) {
    const hall = { times: chairWaits ? plusOne(times, word) : times, chair: word };
    for (const end of endsOf(hall, chairWaits ? waiting - 1 : waiting, law)) ends.add(end);
    if (ends.size > 1) break;
  }
  return { result, settled: ends.size === 1 };
}

/** What a member may still do. */
function possible({ offers }: Law): readonly Behaviour[] {
  return all.filter((word, index) => index > 4 || offers.includes(word));
}

function plusOne(times: readonly number[], word: Behaviour | undefined): readonly number[] {
  return times.map((time, index) => (all[index] === word ? time + 1 : time));
}

/** Ends that were found before, by rule: the members other than the chair are alike, so the same hall comes again and again. */
const found = new Map<string, Map<number, readonly string[]>>();

/** The different ends that are possible: all of them, or the first two that differ. */
function endsOf(hall: Hall, waiting: number, law: Law): readonly string[] {
  const name = [law.quorum, law.approval, law.of, ...law.offers].join(' ');
  const memory = found.get(name) ?? new Map<number, readonly string[]>();
  found.set(name, memory);
  const key = [...hall.times, waiting, all.indexOf(hall.chair ?? 'away')].reduce((sum, part) => sum * 16 + part, 0);
  const before = memory.get(key);
  if (before) return before;
  const ends = new Set<string>();
  if (waiting === 0) ends.add(endOf(hall, law));
  for (const word of waiting === 0 ? [] : possible(law)) {
    for (const end of endsOf({ ...hall, times: plusOne(hall.times, word) }, waiting - 1, law)) ends.add(end);
    if (ends.size > 1) break;
  }
  const list = [...ends].slice(0, 2);
  memory.set(key, list);
  return list;
}

/** How a round ends in which everybody has done what they will do: points 2 to 7 of the page. */
function endOf({ times, chair }: Hall, rule: Law): string {
  const [go = 0, conditional = 0, hold = 0, recycle = 0, kill = 0, abstain = 0, away = 0] = times;
  const cast = go + conditional + hold + recycle + kill;
  if (cast + abstain < rule.quorum || cast === 0) return 'lapsed';
  const whole = rule.of === 'cast' ? cast : cast + abstain + away;
  const needed = (chairAgrees: boolean) => {
    if (rule.approval === 'unanimous') return whole;
    if (rule.approval === 'two-thirds') return Math.ceil((whole * 2) / 3);
    return chairAgrees ? Math.ceil(whole / 2) : Math.floor(whole / 2) + 1;
  };
  if (go > 0 && go >= needed(chair === 'go')) return 'go';
  const approving = go + conditional;
  if (approving > 0 && approving >= needed(chair === 'go' || chair === 'conditional-go')) return 'conditional-go';
  const ranked = [
    { word: 'hold', votes: hold },
    { word: 'recycle', votes: recycle },
    { word: 'kill', votes: kill },
  ].map((entry, index) => ({ ...entry, rank: entry.votes * 10 + (entry.word === chair ? 5 : 0) - index }));
  if (hold + recycle + kill === 0) return ranked.find(entry => rule.offers.includes(entry.word as Behaviour))?.word ?? 'nothing';
  return ranked.reduce((best, entry) => (entry.rank > best.rank ? entry : best)).word;
}
