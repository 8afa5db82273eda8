/** Opening a round: pack, roster, rule and instants are frozen; a quorum that can never be met is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentDigest } from '#domain/project/content.ts';
import { review } from '#domain/review/decide.ts';
import { roundStep } from '#domain/review/escalation/schedule.ts';
import { addDays } from '#domain/values/time.ts';
import { acceptNames, admittedWorld, atGateWorld, emptyWorld, must, openRoundWorld, roundNeeds } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { people, seats } from '../../support/standards.ts';

const open = { type: 'open-round' as const, review: 'p1.g1.1' };
const rule = (quorum: number) => ({ rule: { quorum, approval: 'majority', of: 'cast' } as const });

describe('opening a round', () => {
  test('opening a round freezes roster, chair, rule, model version, deadline and reminders', () => {
    const world = openRoundWorld();
    expect(world.round.state).toMatchObject({
      id: 'p1.g1.1',
      project: 'p1',
      office: 'pmo',
      model: { id: 'standard', version: 1 },
      round: 1,
      roster: [...seats],
      chair: 'gail',
      excluded: [],
      route: 'board',
      deadline: addDays(world.now, 20),
      reminders: [addDays(world.now, 10), addDays(world.now, 15)],
      escalateAt: addDays(world.now, 16),
    });
  });

  test('P13: A round that opens freezes what the board sees, bound by its digest', () => {
    const world = openRoundWorld();
    const { pack } = world.round.state;
    expect(pack).toMatchObject({
      project: 'p1',
      revision: 1,
      score: { total: 70 },
      proposal: { title: 'Online appointment booking' },
    });
    expect(pack.evidence.map(item => item.title)).toEqual(['Outline case']);
    expect(pack.criteria).toMatchObject([{ criterion: 'case', verdict: 'pass', why: 'on file: Outline case' }]);
    expect(pack.content).toBe(contentDigest(world.project.state));
  });

  test('opening a round twice opens one round', () => {
    const world = openRoundWorld();
    given(review, world.round.past).when(open, roundNeeds(world)).thenNothing();
  });

  test('opening a round is refused when nobody asked for it, or when it was over before it opened', () => {
    const world = atGateWorld();
    given(review, [])
      .when({ ...open, review: 'p1.g2.1' }, roundNeeds(world))
      .thenRefused('wrong-status');
    must(world.toProject({ type: 'record-refused-round', review: open.review, reason: 'The quorum can never be met.' }));
    given(review, []).when(open, roundNeeds(world)).thenRefused('wrong-status');
  });

  test('opening a round is refused when the office no longer has the board', () => {
    const world = atGateWorld();
    const side = { id: 'side', name: 'Side', seats: ['gail'], chair: 'gail' };
    const { office, project } = roundNeeds(world);
    given(review, [])
      .when(open, { project, office: { ...office, boards: [side] } })
      .thenRefused('unknown-reference', 'board');
  });

  test('nothing can be asked of a round that was never opened', () => {
    const world = atGateWorld();
    given(review, []).when({ type: 'close-round' }, roundNeeds(world)).thenRefused('not-found');
    given(review, emptyWorld().round.past)
      .when({ type: 'cast-ballot', outcome: 'go', conditions: [] }, roundNeeds(world))
      .thenRefused('not-found');
  });
});

describe('P3: who may not decide is left out when the round opens, with the reason', () => {
  test.each([
    ['the sponsor', { sponsor: 'greg' }, 'greg', 'sponsors the project'],
    ['the manager', { manager: 'gus' }, 'gus', 'manages the project'],
  ])('A member who is %s has no seat in the round, with the reason', (_what, changed, member, why) => {
    const world = openRoundWorld({}, changed);
    expect(world.round.state.excluded).toEqual([{ member, why }]);
    expect(world.round.state.roster).toEqual(seats.filter(seat => seat !== member));
  });

  test('a member who has left the office', () => {
    const world = atGateWorld();
    must(world.toOffice({ type: 'set-people', people: people.filter(entry => entry.id !== 'gwen') }, 'ada'));
    must(world.toRound(open));
    expect(world.round.state.excluded).toEqual([{ member: 'gwen', why: 'is no longer with this office' }]);
  });

  test('a former manager', () => {
    const world = admittedWorld({}, { manager: 'gina' });
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'Mine.' } }, 'gina'));
    const { proposal } = world.project.state;
    must(world.toProject({ type: 'revise-proposal', proposal: { ...proposal, manager: 'manu' } }, 'sonia'));
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound(open));
    expect(world.round.state.excluded.map(entry => entry.member)).toEqual(['gina']);
  });
});

describe('P6: a quorum that can never be met', () => {
  test('a quorum that can never be met is refused when the round opens, with who is missing and why', () => {
    const world = atGateWorld({ first: rule(4) }, { sponsor: 'greg', manager: 'gus' });
    const message = given(review, []).when(open, roundNeeds(world)).thenRefused('quorum-cannot-be-met');
    expect(message).toContain('3 of the 4 members');
    expect(message).toContain('greg sponsors the project');
    expect(message).toContain('gus manages the project');
  });

  test('a round opens exactly when the members without an interest are enough', () => {
    const setting = fc.record({
      quorum: fc.integer({ min: 1, max: 5 }),
      sponsor: fc.constantFrom('sonia', ...seats),
      before: fc.constantFrom('manu', ...seats),
      manager: fc.constantFrom('manu', ...seats),
      left: fc.subarray([...seats], { maxLength: 3 }),
    });
    fc.assert(
      fc.property(setting, ({ quorum, sponsor, before, manager, left }) => {
        const world = admittedWorld({ first: rule(quorum) }, { sponsor, manager: before });
        if (manager !== before) {
          const { proposal } = world.project.state;
          must(world.toProject({ type: 'revise-proposal', proposal: { ...proposal, manager } }, 'sonia'));
          acceptNames(world);
        }
        must(world.toProject({ type: 'request-gate' }, 'sonia'));
        must(world.toOffice({ type: 'set-people', people: people.filter(entry => !left.includes(entry.id as never)) }, 'ada'));
        const id = world.project.state.open?.review ?? '';
        const decision = world.toRound({ type: 'open-round', review: id });
        const free = seats.filter(seat => ![sponsor, before, manager, ...left].includes(seat));
        if (free.length >= quorum) expect(world.round.state.roster).toEqual(free);
        else expect(decision).toMatchObject({ refusal: { code: 'quorum-cannot-be-met' } });
      }),
      { numRuns: 150 },
    );
  });

  test('a quorum that becomes impossible when members step back ends the round at once, without a decision', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg']) must(world.toRound({ type: 'recuse', reason: 'I know them.' }, member));
    expect(world.round.state.outcome).toBeUndefined();
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gina'));
    expect(world.round.state.outcome).toMatchObject({ kind: 'lapsed' });
  });
});

describe('an automatic gate', () => {
  const auto = { first: { authority: 'auto' as const } };

  test('an automatic gate goes without a meeting when all its criteria pass', () => {
    const world = openRoundWorld(auto);
    expect(world.round.state.route).toBe('auto');
    expect(roundStep(world.round.state, world.now).step).toBe('close');
    const [decided] = given(review, world.round.past).when({ type: 'close-round' }, roundNeeds(world)).thenTypes('round-decided');
    expect(decided).toMatchObject({ outcome: 'go', by: 'auto' });
  });

  test('an automatic gate asks its board when a criterion fails or is unknown', () => {
    const check = { evidence: 'safety-case' };
    const world = openRoundWorld({ first: { ...auto.first, criteria: [{ id: 'a', name: 'A', kind: 'should', check }] } });
    expect(world.round.state.route).toBe('board');
    given(review, world.round.past).when({ type: 'close-round' }, roundNeeds(world)).thenNothing();
  });
});

describe('P11: when a round reminds, escalates and ends', () => {
  test('a round reminds, escalates and ends half-way, at three quarters, a fifth before the end, at the end, each once', () => {
    const world = openRoundWorld();
    const steps: string[] = [];
    for (let days = 0; days <= 20; days += 1) {
      const { step, number } = roundStep(world.round.state, world.now);
      if (step !== 'ask') steps.push(`${days}: ${step}${step === 'remind' ? ` ${number}` : ''}`);
      if (step === 'remind') must(world.toRound({ type: 'remind', number }));
      if (step === 'escalate') must(world.toRound({ type: 'escalate' }));
      if (step === 'close') must(world.toRound({ type: 'close-round' }));
      world.later(1);
    }
    expect(steps).toEqual(['10: remind 1', '15: remind 2', '16: escalate', '20: close']);
    expect(roundStep(world.round.state, world.now).step).toBe('ended');
  });

  test('a round reminds only those who have neither voted nor stepped back, and each reminder once', () => {
    const world = openRoundWorld();
    must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'greg'));
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gus'));
    const remind = { type: 'remind' as const, number: 1 };
    given(review, world.round.past)
      .when(remind, roundNeeds(world))
      .then([{ type: 'members-reminded', members: ['gail', 'gina', 'gwen'], number: 1 }]);
    must(world.toRound(remind));
    given(review, world.round.past).when(remind, roundNeeds(world)).thenNothing();
    must(world.toRound({ type: 'escalate' }));
    given(review, world.round.past).when({ type: 'escalate' }, roundNeeds(world)).thenNothing();
  });

  test('the gate’s own days are kept, and never lie after its deadline', () => {
    const world = openRoundWorld({ first: { deadlineDays: 10, remindAfterDays: 400, escalateBeforeDays: 400 } });
    const { reminders, escalateAt, deadline, openedAt } = world.round.state;
    expect(reminders).toEqual([deadline, deadline]);
    expect(escalateAt).toBe(openedAt);
  });

  test('a round of a thousand days waits until something is due, never longer', () => {
    const world = openRoundWorld({ first: { deadlineDays: 1000 } });
    expect(roundStep(world.round.state, world.now)).toEqual({ step: 'ask', seconds: 500 * 86_400, number: 1 });
  });

  test('a wait is noted by the digest of its token, once', () => {
    const world = openRoundWorld();
    const note = { type: 'record-wait' as const, wait: 'board', token: 'digest' };
    given(review, world.round.past).when(note, roundNeeds(world)).thenTypes('wait-started');
    must(world.toRound(note));
    given(review, world.round.past).when(note, roundNeeds(world)).thenNothing();
  });
});
