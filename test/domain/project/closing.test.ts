/** Closing a project: its report, the customer's word, the board's last review, the archive, the end. */
import { describe, expect, test } from 'vitest';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { closureStep } from '#domain/project/closure/steps.ts';
import type { ProjectCommand } from '#domain/project/commands.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { Project } from '#domain/project/state.ts';
import { addDays } from '#domain/values/time.ts';
import { dutiesShown } from '#views/duties.ts';
import {
  allGatesPassedWorld,
  allGo,
  atGateWorld,
  decideGate,
  must,
  openRoundWorld,
  projectNeeds,
  type World,
} from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { people, proposal } from '../../support/standards.ts';

const report = closureReportSchema.parse({
  summary: 'All clinics book online.',
  lessons: [{ title: 'Ask clerks first', text: 'They know.' }],
});
const reporting = { type: 'report-closure' as const, report };
const accept = { type: 'answer-closure' as const, accepted: true, comment: undefined };
const reject = { type: 'answer-closure' as const, accepted: false, comment: 'Two clinics are missing.' };
const archive = { type: 'archive' as const, number: 1, key: 'archive/p1.zip', sha256: 'a'.repeat(64) };
const close = { type: 'close' as const, number: 1 };
const askBoard = { type: 'request-closing-review' as const, number: 1 };
const kill = { gail: 'kill', greg: 'kill', gina: 'kill' } as const;
const step = (world: World, number = 1) => closureStep(world.project.state, number, world.now).step;

function closing(model: Parameters<typeof atGateWorld>[0] = {}, ...steps: readonly [ProjectCommand, string?][]): World {
  const world = allGatesPassedWorld(model);
  must(world.toProject(reporting, 'manu'));
  for (const [command, by] of steps) must(world.toProject(command, by));
  return world;
}
const reviewed = (model: Parameters<typeof atGateWorld>[0] = {}, ballots: Parameters<typeof decideGate>[1] = allGo) =>
  decideGate(closing(model, [accept, 'carl'], [askBoard]), ballots);

describe('a project that delivered', () => {
  test('a project that delivered goes from its report over the customer, the board and the archive to its end', () => {
    const world = closing();
    expect(step(world)).toBe('ask-customer');
    must(world.toProject(accept, 'carl'));
    expect(step(world)).toBe('ask-board');
    must(world.toProject(askBoard));
    expect(step(world)).toBe('await-board');
    decideGate(world, allGo);
    expect(step(world)).toBe('archive');
    must(world.toProject(archive));
    expect(step(world)).toBe('close');
    must(world.toProject(close));
    expect(step(world)).toBe('closed');
    expect(world.project.state).toMatchObject({ status: 'closed', result: 'completed', failing: [] });
  });

  test('a project that delivered is not closed, archived or put to the board before its time, whoever asks', () => {
    const notYet = (world: World, ...commands: ProjectCommand[]) => {
      for (const command of commands) on(world).when(command, projectNeeds(world)).thenNothing();
    };
    notYet(closing(), askBoard, archive, close);
    notYet(closing({}, [accept, 'carl']), archive, close);
    notYet(closing({}, [accept, 'carl'], [askBoard]), askBoard, archive, close);
    notYet(reviewed(), close);
    notYet(reviewed(), { ...archive, number: 2 });
  });

  test('a project that delivered clears its alerts when it closes, each once', () => {
    const world = closing({}, [{ type: 'file-report', report: reportSchema.parse({ forecast: 200_000_000 }) }, 'manu']);
    expect(world.project.state.failing).toHaveLength(1);
    must(world.toProject(accept, 'carl'));
    must(world.toProject(askBoard));
    decideGate(world, allGo);
    must(world.toProject(archive));
    on(world).when(close, projectNeeds(world)).thenTypes('project-closed', 'benefit-reviews-planned', 'criterion-recovered');
  });

  test('the board’s closing review is a round of the closing gate', () => {
    const world = closing({}, [accept, 'carl'], [askBoard]);
    expect(world.project.state.open).toMatchObject({ gate: 'end', review: 'p1.end.1' });
  });
});

describe('a project that closes before all its gates are passed', () => {
  const early = (...ballots: Parameters<typeof decideGate>[1][]) => {
    const world = ballots.reduce((before, one) => decideGate(before, one), atGateWorld());
    must(world.toProject(reporting, 'manu'));
    must(world.toProject(accept, 'carl'));
    must(world.toProject(askBoard));
    return world;
  };

  test('A project that closes before all its gates are passed is terminated and not completed, and its board is shown that', () => {
    const world = early(allGo);
    decideGate(world, allGo);
    expect(world.rounds.get('p1.end.1')?.state.pack.closing).toMatchObject({ result: 'terminated' });
    must(world.toProject(archive));
    must(world.toProject(close));
    expect(world.project.state).toMatchObject({ status: 'closed', result: 'terminated' });
  });
});

describe('reporting closure', () => {
  test.each(['gail', 'carl', 'dora'])('reporting closure is not for %s', id => {
    const world = decideGate(atGateWorld(), allGo);
    on(world).when(reporting, as(id, world)).thenRefused('not-allowed');
  });

  test('reporting closure waits for an open round, and happens once', () => {
    const open = openRoundWorld();
    on(open).when(reporting, as('manu', open)).thenRefused('round-is-open');
    const world = closing();
    on(world).when(reporting, as('manu', world)).thenRefused('wrong-status');
  });
});

describe('the customer’s word', () => {
  test('the customer’s word is the customer’s alone: not the sponsor’s when a customer is named', () => {
    const world = closing();
    for (const id of ['sonia', 'manu', 'petra']) on(world).when(accept, as(id, world)).thenRefused('not-allowed');
    on(world)
      .when(accept, as('carl', world))
      .then([{ type: 'closure-accepted', number: 1, comment: undefined }]);
  });

  test('P21: The customer’s word is not the sponsor’s own because nobody else is named: closure cannot be reported before a customer is', () => {
    const world = decideGate(atGateWorld({}, { customer: undefined }), allGo);
    expect(on(world).when(reporting, as('manu', world)).thenRefused('not-allowed', 'customer')).toContain(
      'Name one in the proposal',
    );
    must(world.toProject({ type: 'revise-proposal', proposal: proposal() }, 'sonia'));
    must(world.toProject(reporting, 'manu'));
  });

  test('The customer’s word is the sponsor’s when no customer is named and the office gave the sponsor the role of a customer', () => {
    const world = decideGate(atGateWorld({}, { customer: undefined }), allGo);
    const roles = ['sponsor', 'customer'] as const;
    const changed = people.map(entry => (entry.id === 'sonia' ? { ...entry, roles: [...roles] } : entry));
    must(world.toOffice({ type: 'set-people', people: changed }, 'ada'));
    must(world.toProject(reporting, 'manu'));
    on(world).when(accept, as('sonia', world)).thenTypes('closure-accepted');
  });

  test('the customer’s word is given once', () => {
    const world = closing({}, [accept, 'carl']);
    on(world).when(accept, as('carl', world)).thenRefused('wrong-status');
    on(world).when(reject, as('carl', world)).thenRefused('wrong-status');
  });

  test('the customer’s word is asked for nothing when there is no report', () => {
    const world = decideGate(atGateWorld(), allGo);
    on(world).when(accept, as('carl', world)).thenRefused('wrong-status');
  });

  test('the customer’s word can be no: the project goes on, says why, and may report again with the next number', () => {
    const world = closing({}, [reject, 'carl']);
    expect(world.project.state).toMatchObject({
      status: 'active',
      closure: { accepted: false, returned: 'Two clinics are missing.' },
    });
    expect(step(world)).toBe('returned');
    on(world).when(accept, as('carl', world)).thenRefused('wrong-status');
    must(world.toProject(reporting, 'manu'));
    expect(step(world, 1)).toBe('returned');
    expect(step(world, 2)).toBe('ask-customer');
    on(world).when(archive, projectNeeds(world)).thenNothing();
  });

  test('the customer’s word is reminded of every fourteen days, each reminder once', () => {
    const world = closing();
    const remind = (times: number) => ({ type: 'remind-customer' as const, number: 1, times });
    expect(closureStep(world.project.state, 1, world.now)).toEqual({ step: 'ask-customer', seconds: 14 * 86_400 });
    expect(step(world.later(14))).toBe('remind-customer');
    must(world.toProject(remind(1)));
    on(world).when(remind(1), projectNeeds(world)).thenNothing();
    expect(step(world)).toBe('ask-customer');
    expect(step(world.later(14))).toBe('remind-customer');
    on(world).when(remind(2), projectNeeds(world)).thenTypes('customer-reminded');
  });

  test('the wait for the customer’s word says the day of its next reminder', () => {
    const world = closing();
    const next = () => dutiesShown(world.project.state as Project).find(({ kind }) => kind === 'customer-acceptance')?.next;
    expect(next()).toBe(addDays(world.now, 14));
    must(world.later(14).toProject({ type: 'remind-customer', number: 1, times: 1 }));
    expect(next()).toBe(addDays(world.now, 14));
  });
});

describe('the board’s closing review', () => {
  test.each(['hold', 'recycle', 'kill'] as const)(
    'the board’s closing review that says %s sends the project back to work',
    outcome => {
      const world = reviewed({}, { gail: outcome, greg: outcome, gina: outcome });
      expect(world.project.state).toMatchObject({ status: 'active', closure: { reviewed: false, returned: expect.any(String) } });
      expect(step(world)).toBe('returned');
    },
  );

  test('the board’s closing review that lapses or cannot be opened sends it back too', () => {
    const lapsed = closing({}, [accept, 'carl'], [askBoard]);
    must(lapsed.toRound({ type: 'open-round', review: 'p1.end.1' }));
    must(lapsed.later(20).toRound({ type: 'close-round' }));
    must(lapsed.toProject({ type: 'record-round', review: 'p1.end.1' }));
    const refused = closing(
      {},
      [accept, 'carl'],
      [askBoard],
      [{ type: 'record-refused-round', review: 'p1.end.1', reason: 'quorum' }],
    );
    for (const world of [lapsed, refused]) expect(world.project.state).toMatchObject({ status: 'active', open: undefined });
  });

  test('the board’s closing review is never advice to go on against: the sponsor cannot close or pass the closing gate alone', () => {
    const world = reviewed({ closing: { authority: 'advisory' } }, kill);
    on(world).when({ type: 'proceed-against-advice', reason: 'Done anyway.' }, as('sonia', world)).thenRefused('wrong-status');
  });
});

describe('a project that was killed', () => {
  test('a project that was killed closes early, with its report and its archive: no customer and no board is asked again', () => {
    const world = decideGate(atGateWorld(), kill);
    must(world.toProject(reporting, 'manu'));
    expect(world.project.state.closure).toMatchObject({ afterKill: true });
    expect(step(world)).toBe('archive');
    on(world).when(accept, as('carl', world)).thenRefused('wrong-status');
    on(world).when(askBoard, projectNeeds(world)).thenNothing();
    on(world).when(close, projectNeeds(world)).thenNothing();
    must(world.toProject(archive));
    must(world.toProject(close));
    expect(world.project.state).toMatchObject({ status: 'closed', result: 'killed' });
  });
});

describe('a project that is closed', () => {
  test('a project that is closed stays as it is', () => {
    const world = reviewed();
    must(world.toProject(archive));
    must(world.toProject(close));
    on(world).when(close, projectNeeds(world)).thenNothing();
    on(world).when({ type: 'watch-criteria' }, projectNeeds(world)).thenNothing();
    on(world).when(reporting, as('manu', world)).thenRefused('wrong-status');
    on(world).when({ type: 'request-gate' }, as('manu', world)).thenRefused('wrong-status');
    on(world)
      .when({ type: 'revise-proposal', proposal: { ...world.project.state.proposal, title: 'Again' } }, as('manu', world))
      .thenRefused('wrong-status');
  });
});
