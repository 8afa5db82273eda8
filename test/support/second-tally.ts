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
  /** What is said of single seats; none when left out. */
  readonly seats?: readonly SecondSeat[];
}

export interface SecondSeat {
  readonly member: string;
  readonly required: boolean;
  readonly veto: boolean;
  readonly group: string | undefined;
}

interface Law extends SecondRule {
  readonly offers: readonly Behaviour[];
  readonly seats: readonly SecondSeat[];
  readonly chair: string;
}

/** How often each behaviour occurred, in the order of `all`, and what those did whose seat is not like the others. */
interface Hall {
  readonly times: readonly number[];
  readonly special: ReadonlyMap<string, Behaviour>;
}

export function secondTally({ rule, did, chair, offers, seats = [] }: SecondRound): { result: string; settled: boolean } {
  const law: Law = { ...rule, offers, seats, chair };
  const names = [...new Set([chair, ...seats.map(seat => seat.member)])];
  const known = [...did.values()].filter(behaviour => behaviour !== undefined);
  const times = all.map(behaviour => known.filter(other => other === behaviour).length);
  const waiting = did.size - known.length;
  const stayAway = times.map((time, index) => (all[index] === 'away' ? time + waiting : time));
  const now = new Map(names.filter(name => did.has(name)).map(name => [name, did.get(name) ?? 'away'] as const));
  const result = endOf({ times: stayAway, special: now }, law);
  const undecided = names.filter(name => did.has(name) && did.get(name) === undefined);
  const ends = new Set<string>();
  for (const words of ways(undecided.length, law)) {
    const special = new Map(now);
    for (const [index, name] of undecided.entries()) special.set(name, words[index] as Behaviour);
    const hall = { times: words.reduce(plusOne, times), special };
    for (const end of endsOf(hall, waiting - undecided.length, law)) ends.add(end);
    if (ends.size > 1) break;
  }
  return { result, settled: ends.size === 1 };
}

/** Every way in which so many members may behave. */
function* ways(members: number, law: Law): Generator<readonly Behaviour[]> {
  if (members === 0) yield [];
  else for (const word of possible(law)) for (const rest of ways(members - 1, law)) yield [word, ...rest];
}

/** What a member may still do. */
function possible({ offers }: Law): readonly Behaviour[] {
  return all.filter((word, index) => index > 4 || offers.includes(word));
}

function plusOne(times: readonly number[], word: Behaviour | undefined): readonly number[] {
  return times.map((time, index) => (all[index] === word ? time + 1 : time));
}

/** Ends that were found before, by rule: most members are alike, so the same hall comes again and again. */
const found = new Map<string, Map<number, readonly string[]>>();

/** The different ends that are possible: all of them, or the first two that differ. */
function endsOf(hall: Hall, waiting: number, law: Law): readonly string[] {
  const special = [...hall.special].map(([member, word]) => `${member} ${word}`).join(', ');
  const seats = law.seats.map(({ member, required, veto, group }) => `${member}${required}${veto}${group}`).join(', ');
  const name = [law.quorum, law.approval, law.of, ...law.offers, law.chair, special, seats].join(' ');
  if (found.size > 5_000) found.clear();
  const memory = found.get(name) ?? new Map<number, readonly string[]>();
  found.set(name, memory);
  const key = [...hall.times, waiting].reduce((sum, part) => sum * 16 + part, 0);
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

/** How a round ends in which everybody has done what they will do: points 2 to 8 of the page. */
function endOf({ times, special }: Hall, rule: Law): string {
  const [go = 0, conditional = 0, hold = 0, recycle = 0, kill = 0, abstain = 0, away = 0] = times;
  const did = (member: string) => special.get(member) ?? 'back';
  if (rule.seats.some(seat => seat.required && ['away', 'back'].includes(did(seat.member)))) return 'lapsed';
  const groups = new Set(rule.seats.flatMap(seat => seat.group ?? []));
  const inGroup = (group: string) => rule.seats.filter(seat => seat.group === group).map(seat => did(seat.member));
  if ([...groups].some(group => inGroup(group).every(word => word === 'back'))) return 'lapsed';
  const cast = go + conditional + hold + recycle + kill;
  if (cast + abstain < rule.quorum || cast === 0) return 'lapsed';
  const whole = rule.of === 'cast' ? cast : cast + abstain + away;
  const chair = did(rule.chair);
  const needed = (chairAgrees: boolean) => {
    if (rule.approval === 'unanimous') return whole;
    if (rule.approval === 'two-thirds') return Math.ceil((whole * 2) / 3);
    return chairAgrees ? Math.ceil(whole / 2) : Math.floor(whole / 2) + 1;
  };
  const stopped = (agreeing: readonly Behaviour[]) =>
    rule.seats.some(seat => seat.veto && ![...agreeing, 'abstain', 'away', 'back'].includes(did(seat.member))) ||
    [...groups].some(group => !inGroup(group).some(word => agreeing.includes(word)));
  if (go > 0 && go >= needed(chair === 'go') && !stopped(['go'])) return 'go';
  const approving = go + conditional;
  const both: readonly Behaviour[] = ['go', 'conditional-go'];
  if (approving > 0 && approving >= needed(both.includes(chair)) && !stopped(both)) return 'conditional-go';
  const ranked = [
    { word: 'hold', votes: hold },
    { word: 'recycle', votes: recycle },
    { word: 'kill', votes: kill },
  ].map((entry, index) => ({ ...entry, rank: entry.votes * 10 + (entry.word === chair ? 5 : 0) - index }));
  if (hold + recycle + kill === 0) return ranked.find(entry => rule.offers.includes(entry.word as Behaviour))?.word ?? 'nothing';
  return ranked.reduce((best, entry) => (entry.rank > best.rank ? entry : best)).word;
}
