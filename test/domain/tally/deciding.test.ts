/** The page that states the deciding rule (docs/deciding.md) says what the tally does, example by example. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Choice, type TallyInput, tally } from '#domain/tally/tally.ts';
import { asSecondRound } from '../../support/polls.ts';
import { secondTally } from '../../support/second-tally.ts';

interface Example {
  readonly name: string;
  readonly poll: TallyInput;
  readonly result: string;
  readonly settled: boolean;
}

const page = readFileSync(new URL('../../../docs/deciding.md', import.meta.url), 'utf8');
const examples = page
  .split('\n')
  .filter(line => /^\| \d+ \|/.test(line))
  .map(exampleOf);

function exampleOf(line: string): Example {
  const [number, size, rule, deeds, result, settled, because] = line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
  const law =
    /^quorum (\d+), (majority|two-thirds|unanimous) of (cast|seats)(?:, offers ([a-z -]+))?((?:, [A-I] (?:required|veto|group [a-z]+))*)$/.exec(
      rule ?? '',
    );
  if (!law || !because || !/^(yes|no)$/.test(settled ?? '')) throw new Error(`not an example: ${line}`);
  const done = (deeds ?? '').split(', ').map(deed => /^([A-I]) (.+)$/.exec(deed)?.slice(1) as [string, string]);
  const poll = {
    rule: { quorum: Number(law[1]), approval: law[2], of: law[3] } as TallyInput['rule'],
    ...(law[4] !== undefined && { offered: law[4].split(' ') as TallyInput['offered'] }),
    ...(law[5] && { seatRules: seatRulesIn(law[5]) }),
    roster: 'ABCDEFGHI'.slice(0, Number(size)).split(''),
    chair: 'A',
    recused: done.filter(([, deed]) => deed === 'steps back').map(([member]) => member),
    ballots: done.filter(([, deed]) => deed !== 'steps back').map(([member, deed]) => ({ member, outcome: deed as Choice })),
  };
  return { name: `example ${number}: ${size} seats, ${rule}: ${deeds}`, poll, result: result ?? '', settled: settled === 'yes' };
}

/** `, D group finance, D veto` as rules of seats. */
function seatRulesIn(text: string): NonNullable<TallyInput['seatRules']> {
  const said = [...text.matchAll(/([A-I]) (required|veto|group ([a-z]+))/g)].map(([, member = '', what, group]) => ({
    member,
    what,
    group,
  }));
  return [...new Set(said.map(entry => entry.member))].map(member => {
    const of = said.filter(entry => entry.member === member);
    const group = of.find(entry => entry.group !== undefined)?.group;
    return {
      member,
      required: of.some(entry => entry.what === 'required'),
      veto: of.some(entry => entry.what === 'veto'),
      group,
    };
  });
}

describe('P5: the worked examples of docs/deciding.md', () => {
  test('there are at least fifteen, of every rule, every result, settled and not', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
    const used = (pick: (example: Example) => string) => [...new Set(examples.map(pick))].sort();
    expect(used(example => example.result)).toEqual(['conditional-go', 'go', 'hold', 'kill', 'lapsed', 'recycle']);
    expect(used(example => example.poll.rule.approval)).toEqual(['majority', 'two-thirds', 'unanimous']);
    expect(used(example => example.poll.rule.of)).toEqual(['cast', 'seats']);
    expect(used(example => String(example.settled))).toEqual(['false', 'true']);
  });

  test.each(examples)('The worked $name gives $result', ({ poll, result, settled }) => {
    const counted = tally(poll);
    expect({ result: counted.result, settled: counted.settled }).toEqual({ result, settled });
    expect(secondTally(asSecondRound(poll))).toEqual({ result, settled });
  });
});
