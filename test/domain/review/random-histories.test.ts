/** Whatever people do, in any order, with any clock: what was stored keeps the promises. Judged from the stored facts alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { contentDigest } from '#domain/project/pack.ts';
import type { Project } from '#domain/project/state.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import type { Logged, World } from '../../support/fixtures.ts';
import { fold, type Happened } from '../../support/given.ts';
import { play, randomHistory } from '../../support/random-histories.ts';
import { type Behaviour, secondTally } from '../../support/second-tally.ts';

type Ballot = Extract<ReviewFact, { type: 'ballot-cast' }>['ballot'];
type Opened = Extract<ReviewFact, { type: 'round-opened' }>;
interface Standing {
  readonly ballot: Ballot;
  readonly seq: number;
}
/** Who is out of the round by this fact. */
const out = (fact: ReviewFact) => (fact.type === 'member-recused' || fact.type === 'member-left' ? [fact.member] : []);

const endings = ['round-decided', 'round-lapsed', 'round-voided', 'round-withdrawn', 'round-restarted'];

/** Calls back for each fact of a round with what stood just before it. */
function follow(
  past: readonly Happened<ReviewFact>[],
  look: (fact: ReviewFact, entry: Happened<ReviewFact>, before: Map<string, Standing>) => void,
) {
  const standing = new Map<string, Standing>();
  for (const entry of past)
    for (const fact of entry.facts) {
      look(fact, entry, standing);
      if (fact.type === 'ballot-cast') standing.set(fact.ballot.member, { ballot: fact.ballot, seq: entry.seq });
      for (const member of out(fact)) standing.delete(member);
    }
  return standing;
}

const roundsOf = (world: World) => [...world.rounds.values()].map(round => round.past);
const openedIn = (past: readonly Happened<ReviewFact>[]) => past[0]?.facts[0] as Opened;

/** Who sits in a round just before an entry: what the PMO gave to others is theirs. */
function seatedBefore(past: readonly Happened<ReviewFact>[], entry: Happened<ReviewFact>) {
  const { roster, chair, seatRules = [] } = openedIn(past);
  const changes = past.slice(0, past.indexOf(entry)).flatMap(one => one.facts.filter(fact => fact.type === 'seat-changed'));
  const now = (seat: string) => changes.reduce((held, fact) => (held === fact.member ? fact.replacement : held), seat);
  const added = changes.filter(fact => !roster.some(seat => now(seat) === fact.replacement)).map(fact => fact.replacement);
  return { roster: [...roster.map(now), ...added], chair: now(chair), seatRules };
}
const always = (name: string, holds: (world: World) => void, numRuns = 600) =>
  test(name, () =>
    fc.assert(
      fc.property(randomHistory, days => holds(play(days))),
      { numRuns },
    ),
  );

const actsOfLeads: ReadonlySet<string> = new Set(['evidence-added', 'report-filed', 'gate-requested', 'closure-reported']);

/** Everyone who sponsors or manages the project, wrote its proposal, or led it before and acted as such, from the facts alone. */
function interested(log: readonly Logged[], before: Logged): Set<string> {
  const found = new Set<string>();
  let leads: string[] = [];
  for (const { facts, actor } of log.slice(0, log.indexOf(before)))
    for (const fact of facts) {
      if (leads.includes(actor.id) && actsOfLeads.has(fact.type)) found.add(actor.id);
      if (fact.type !== 'proposal-submitted' && fact.type !== 'proposal-revised') continue;
      found.add(actor.id);
      leads = [fact.proposal.sponsor, fact.proposal.manager ?? ''];
    }
  return new Set([...found, ...leads]);
}

test('the random days reach every kind of end, delegates, changed ballots and members who step back', () => {
  const seen = new Map<string, number>();
  for (const days of fc.sample(randomHistory, { numRuns: 2_400, seed: 7 }))
    for (const { facts } of play(days).log)
      for (const fact of facts) {
        const proxy = fact.type === 'ballot-cast' && fact.ballot.by !== fact.ballot.member ? ' by a delegate' : '';
        const again = fact.type === 'ballot-cast' && fact.replaces !== undefined ? ' again' : '';
        const kind = `${fact.type}${proxy}${again}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
  for (const kind of [
    'round-decided',
    'round-lapsed',
    'round-withdrawn',
    'round-restarted',
    'withdrawal-asked',
    'withdrawal-answered',
    'ballot-cast by a delegate',
    'ballot-cast again',
    'member-recused',
    'member-left',
    'seat-changed',
    'gate-outcome-recorded',
    'round-refused',
  ])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5);
});

describe('in any sequence of commands', () => {
  always('P1: one ballot of a member stands, and a changed one names the one it replaces', world => {
    for (const past of roundsOf(world))
      follow(past, (fact, _entry, standing) => {
        if (fact.type === 'ballot-cast') expect(fact.replaces).toBe(standing.get(fact.ballot.member)?.seq);
        if (fact.type !== 'round-decided' || fact.by === 'auto') return;
        expect(fact.counts.present).toBe(standing.size);
      });
  });

  always('P2: nothing is cast after the decision, nor at or after the deadline, however the clock jumps', world => {
    for (const past of roundsOf(world)) {
      let over = false;
      follow(past, (fact, entry) => {
        if (fact.type === 'ballot-cast' || fact.type === 'member-recused') {
          expect(over).toBe(false);
          expect(entry.at < openedIn(past).deadline).toBe(true);
        }
        over ||= endings.includes(fact.type);
      });
    }
  });

  always('P3: no ballot cast by or for a person with an interest is ever counted', world => {
    for (const past of roundsOf(world))
      follow(past, (fact, entry, standing) => {
        if (!endings.includes(fact.type) && fact.type !== 'ballot-cast') return;
        const logged = world.log.find(one => one.facts === entry.facts) as Logged;
        const barred = interested(world.log, logged);
        const looked =
          fact.type === 'ballot-cast'
            ? [fact.ballot]
            : fact.type === 'round-decided'
              ? [...standing.values()].map(one => one.ballot)
              : [];
        for (const { member, by } of looked) expect([barred.has(member), barred.has(by)]).toEqual([false, false]);
      });
  });

  always('P4: a round ends once at most, and its outcome is recorded once at most', world => {
    for (const past of roundsOf(world))
      expect(past.flatMap(entry => entry.facts).filter(fact => endings.includes(fact.type)).length).toBeLessThanOrEqual(1);
    const recorded = world.project.past
      .flatMap(entry => entry.facts)
      .filter(fact => 'review' in fact && !['gate-requested', 'baseline-set', 'change-declined'].includes(fact.type));
    const reviews = recorded.map(fact => ('review' in fact ? fact.review : ''));
    expect(new Set(reviews).size).toBe(reviews.length);
  });

  always('P5: the decision is what a second tally makes of the stored roster, rule and ballots', world => {
    for (const past of roundsOf(world)) {
      const { gate } = openedIn(past);
      const back = new Set<string>();
      follow(past, (fact, entry, standing) => {
        for (const member of out(fact)) back.add(member);
        if ((fact.type !== 'round-decided' && fact.type !== 'round-lapsed') || ('by' in fact && fact.by === 'auto')) return;
        const { roster, chair } = seatedBefore(past, entry);
        const deed = (member: string): Behaviour | undefined =>
          back.has(member) ? 'back' : standing.get(member)?.ballot.outcome;
        const did = new Map(roster.map(member => [member, deed(member)]));
        const second = secondTally({ rule: gate.rule, offers: gate.outcomes, did, chair });
        expect(second.result).toBe(fact.type === 'round-decided' ? fact.outcome : 'lapsed');
        if (fact.type === 'round-decided' && fact.by === 'board') expect(second.settled).toBe(true);
      });
    }
  });

  always(
    'P7: who votes for another holds that member’s own delegation at that time, no seat, no second ballot, and never replaces the member’s own',
    world => {
      for (const past of roundsOf(world))
        follow(past, (fact, entry, standing) => {
          if (fact.type !== 'ballot-cast') return;
          const { member, by } = fact.ballot;
          const others = [...standing.values()].filter(one => one.ballot.member !== member);
          expect(others.map(one => one.ballot.by)).not.toContain(by);
          if (member === by) return;
          expect(standing.get(member)?.ballot.by).not.toBe(member);
          expect(seatedBefore(past, entry).roster).not.toContain(by);
          const earlier = world.log
            .slice(
              0,
              world.log.findIndex(one => one.facts === entry.facts),
            )
            .flatMap(one => one.facts);
          const revoked = earlier.flatMap(one =>
            one.type === 'delegation-revoked' && one.at <= entry.at ? [one.delegation] : [],
          );
          const consented = earlier.flatMap(one => (one.type === 'delegation-accepted' ? [one.delegation] : []));
          const granted = earlier.flatMap(one =>
            one.type === 'delegation-granted' || (one.type === 'delegation-proposed' && consented.includes(one.delegation.id))
              ? [one.delegation]
              : [],
          );
          const runs = granted.filter(
            one => one.from === member && one.to === by && one.starts <= entry.at && entry.at < one.ends,
          );
          expect(runs.filter(one => !revoked.includes(one.id)).length).toBeGreaterThan(0);
        });
    },
  );

  always('P12: a round keeps the gate of the model version it was asked for with', world => {
    const asked = world.project.past.flatMap(entry => entry.facts).filter(fact => fact.type === 'gate-requested');
    for (const past of roundsOf(world)) {
      const { review, model, gate } = openedIn(past);
      expect(asked.find(fact => fact.review === review)).toMatchObject({ model: model.id, version: model.version });
      const published = world.office.state.gateModels.standard?.find(one => one.version === model.version);
      expect(gate).toEqual(published?.gates.find(one => one.id === gate.id));
    }
  });

  always(
    'P13: no edit changes what a board decides on: none is stored while a round is open, and the outcome is bound to the pack that was frozen',
    world => {
      const { past } = world.project;
      for (const [index, entry] of past.entries()) {
        const before = fold(project, past.slice(0, index));
        if (before.id === undefined) continue;
        const types = entry.facts.map(fact => fact.type);
        expect(types).not.toContain('gate-round-voided');
        if (before.open) expect(contentDigest(fold(project, past.slice(0, index + 1)) as Project)).toBe(contentDigest(before));
        const outcome = entry.facts.find(
          (fact): fact is Extract<ProjectFact, { type: 'gate-outcome-recorded' }> => fact.type === 'gate-outcome-recorded',
        );
        if (!outcome) continue;
        const opened = openedIn(world.rounds.get(outcome.review)?.past ?? []);
        expect(outcome.pack).toBe(opened.pack.digest);
        expect(opened.pack.content).toBe(contentDigest(before));
        const since = past.findIndex(one =>
          one.facts.some(fact => fact.type === 'gate-requested' && fact.review === outcome.review),
        );
        const between = past.slice(since + 1, index).flatMap(one => one.facts.map(fact => fact.type));
        expect(between.filter(type => type === 'evidence-added' || type === 'proposal-revised')).toEqual([]);
      }
    },
  );

  always(
    'P13: a request is withdrawn alone only before the first ballot, afterwards only when somebody of the board agreed',
    world => {
      for (const past of roundsOf(world)) {
        let cast = false;
        for (const { facts, actor } of past) {
          const withdrawn = facts.find(fact => fact.type === 'round-withdrawn');
          const answer = facts.find(fact => fact.type === 'withdrawal-answered');
          if (withdrawn && cast) {
            expect(answer).toMatchObject({ agreed: true, by: actor.id });
            expect(openedIn(past).roster).toContain(actor.id);
            expect(withdrawn.by).not.toBe(actor.id);
          }
          cast ||= facts.some(fact => fact.type === 'ballot-cast');
        }
      }
    },
  );
});
