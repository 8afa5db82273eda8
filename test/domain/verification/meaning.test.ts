/**
 * P14: whoever could recompute every digest still cannot make a board decide what it did not: roster, rule and ballots are counted anew, and what only a second
 * person may say is said by one. Each forgery here is sealed anew from its first entry on and has no anchor that could tell.
 */
import { describe, expect, test } from 'vitest';
import type { NamedExport } from '#domain/verification/exported.ts';
import { verdictOn } from '#domain/verification/verdict.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { must, openRoundWorld } from '../../support/fixtures.ts';
import { exportsOf } from '../../support/histories/exported.ts';
import { decidedTwice, type Entry, fact, forged } from '../../support/histories/forged-exports.ts';

const foundIn = (exported: NamedExport) => verifyExport(exported).fault;
const [ofProject] = exportsOf(decidedTwice()) as [NamedExport];

describe('an export of what people really did', () => {
  test('it is intact, sealed anew too, and ballots on behalf of others are named', () => {
    for (const exported of exportsOf(decidedTwice())) expect(foundIn(forged(exported, 'none', () => {}))).toBeUndefined();
    const { onBehalf, setAside } = verifyExport(ofProject).notes;
    expect(onBehalf).toEqual([{ stream: 'review/p1.g2.1', seq: 3, member: 'gina', by: 'dora' }]);
    expect(setAside).toEqual([]);
  });

  test('an auditor is told in words whose ballot somebody else cast, and whose ballot an outcome leaves out', () => {
    const withRest = { format: 'tollgate-export/1', exportedAt: '2026-03-02T09:00:00.000Z', ...ofProject };
    const { code, lines } = verdictOn({ file: { name: 'a.json', text: JSON.stringify(withRest) } });
    expect([code, lines.filter(line => line.startsWith('Cast on behalf'))]).toEqual([
      0,
      [
        'Cast on behalf of others: entry 3 of review/p1.g2.1 (dora for gina); whether that was delegated stands in the history of the office.',
      ],
    ]);
    const asideOf = forged(ofProject, 'review', entries => {
      for (const { facts } of entries)
        for (const entry of facts) if (entry.type === 'round-decided') Object.assign(entry.counts, fewer(entry.counts));
    });
    const { fault, notes } = verifyExport(asideOf);
    expect(fault).toBeUndefined();
    expect(notes.setAside.length).toBe(2);
    expect(notes.setAside[0]).toMatchObject({ stream: 'review/p1.g1.1', people: [expect.any(String)] });
  });
});

/** The numbers of a count in which one member who did not vote had no seat. */
const fewer = (counts: { entitled: number }) => ({ entitled: counts.entitled - 1 });

describe('a round that was forged', () => {
  test.each<[string, string, (entries: Entry[]) => void]>([
    [
      'an outcome that the ballots do not come to',
      'it decides go, and its ballots come to',
      fact('round-decided', it => Object.assign(it, { outcome: 'go', conditions: [] })),
    ],
    [
      'a ballot that says the opposite',
      'its ballots are counted otherwise than they stand',
      fact('ballot-cast', it => Object.assign(it.ballot, { outcome: 'kill', conditions: [] })),
    ],
    [
      'numbers that nobody counted',
      'its ballots are counted otherwise than they stand',
      fact('round-decided', it => (it.counts.present += 1)),
    ],
    ['a larger quorum', 'come to lapsed', fact('round-opened', it => (it.gate.rule.quorum = 5))],
    [
      'another rule',
      'its ballots come to hold',
      fact('round-opened', it => Object.assign(it.gate.rule, { of: 'seats', approval: 'unanimous' })),
    ],
    [
      'a member without a seat',
      'has no seat in this round',
      fact('round-opened', it => (it.roster = it.roster.filter((one: string) => one !== 'gail'))),
    ],
    [
      'a ballot that somebody else cast',
      'it holds a ballot of gail that petra cast',
      fact('ballot-cast', (_it, entry) => (entry.actor.id = 'petra')),
    ],
    ['a ballot without a reason', 'without a reason', fact('ballot-cast', it => delete it.ballot.reason)],
    [
      'a ballot after the deadline',
      'it holds a ballot that was cast after the deadline',
      fact('round-opened', it => (it.deadline = '2026-03-02T00:00:00.000Z')),
    ],
    ['a word that the gate does not offer', 'its gate does not offer', fact('round-opened', it => (it.gate.outcomes = ['go']))],
    [
      'a pack that the board was not shown',
      'does not match the digest of the pack',
      fact('round-opened', it => (it.pack.proposal.title = 'Another')),
    ],
    ['another round', 'it opens the round elsewhere', fact('round-opened', it => (it.review = 'elsewhere'))],
    [
      'an end by a deadline that had not come',
      'by its deadline, which had not come',
      fact('round-decided', it => (it.by = 'deadline')),
    ],
    ['a decision without a board', 'it decides by itself, and a board was asked', fact('round-decided', it => (it.by = 'auto'))],
    ['a tie broken by a stranger', 'broke a tie, who does not chair', fact('round-decided', it => (it.tieBrokenBy = 'gus'))],
    [
      'a ballot that replaces none',
      'it replaces entry 7, which is not the ballot that stood',
      fact('ballot-cast', it => (it.replaces = 7)),
    ],
    [
      'a fact that no version stores',
      'it cannot be read after the entries before it',
      fact('ballot-cast', it => (it.type = 'ballot-dreamt')),
    ],
    ['a second decision', 'the round had ended before it', entries => entries.push(structuredClone(entries.at(-1) as Entry))],
    ['a beginning that is missing', 'the round was not opened before it', entries => void entries.shift()],
  ])('P14: %s is found in its round', (_what, why, change) => {
    expect(foundIn(forged(ofProject, 'review', change))).toMatchObject({
      stream: expect.stringMatching(/^review\/p1[.]g/),
      seq: expect.any(Number),
      why: expect.stringContaining(why),
    });
  });

  test('P14: a condition that no ballot states, and one that is left out, are found', () => {
    const other = fact('round-decided', it => (it.conditions[0].text = 'Pay the supplier'));
    expect(foundIn(forged(ofProject, 'review/p1.g1.1', other))?.why).toContain('which no ballot states');
    const left = fact('ballot-cast', it => it.ballot.conditions.push({ ...it.ballot.conditions[0], text: 'Name a deputy' }));
    expect(foundIn(forged(ofProject, 'review/p1.g1.1', left))?.why).toContain('which a ballot states');
    const none = fact('round-decided', it => (it.conditions = []));
    expect(foundIn(forged(ofProject, 'review/p1.g1.1', none))?.why).toBe('it decides conditional-go with 0 conditions');
  });

  test('P14: an end while ballots could still change the outcome is found', () => {
    const early = forged(ofProject, 'review/p1.g2.1', entries => {
      const [opened, first, last] = [entries[0], entries[1], entries.at(-1)] as [Entry, Entry, Entry];
      const decision = last.facts.find(({ type }) => type === 'round-decided');
      opened.facts[0].gate.rule.quorum = 1;
      Object.assign(decision.counts, { hold: 1, present: 1 });
      entries.splice(0, entries.length, opened, first, { ...last, facts: [decision] });
    });
    expect(foundIn(early)?.why).toBe('it ends the round while ballots could still change the outcome');
  });

  test('P14: a recorded ballot that its member never confirmed, and one that counts too early, are found', () => {
    const world = openRoundWorld();
    const record = { type: 'record-ballot' as const, member: 'greg', meeting: 'm1', outcome: 'go' as const, conditions: [] };
    must(world.toRound(record, 'gail'));
    must(world.toRound({ type: 'answer-recorded-ballot', confirmed: true }, 'greg'));
    const [exported] = exportsOf(world) as [NamedExport];
    expect(foundIn(exported)).toBeUndefined();
    const confirmed = fact('recorded-ballot-confirmed', (_it, entry) => (entry.actor.id = 'gail'));
    expect(foundIn(forged(exported, 'review', confirmed))?.why).toBe('the recorded ballot of greg is confirmed by gail');
    const stood = fact('recorded-ballot-confirmed', it =>
      Object.assign(it, { type: 'recorded-ballots-stood', members: ['greg'] }),
    );
    expect(foundIn(forged(exported, 'review', stood))?.why).toContain('before the time to object has passed');
    const nobodys = fact('ballot-recorded', (_it, entry) => (entry.actor.id = 'petra'));
    expect(foundIn(forged(exported, 'review', nobodys))?.why).toBe('it says that gail recorded a ballot, and petra did');
  });
});
