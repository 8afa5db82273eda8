/** Who is mailed what of intake and of the outcome of a gate, in which words: one example for each kind of mail. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectNotification } from '#domain/reactions/project-notifications.ts';
import {
  admittedWorld,
  allGo,
  atGateWorld,
  decideGate,
  must,
  officeWorld,
  openRoundWorld,
  type World,
} from '../../support/fixtures.ts';
import { delegate, say } from '../../support/round-acts.ts';
import { gateModel, goals, proposal } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const path = '/projects/p1';
const title = 'Online appointment booking';

/** Submitted and scored; nobody whom it names has answered. */
function scored(world = officeWorld()): World {
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  return world;
}
const admit = (world: World) => must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));

describe('what intake tells', () => {
  test('the sponsor reads each question of intake, and that a revision sends the proposal in again', () => {
    const world = scored();
    const duplicates = [{ project: 'p2', title: 'Booking online', similarity: 0.9 }];
    must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates }));
    expect(told(world)).toEqual([
      {
        to: ['sonia'],
        subject: `Returned to you: ${title}`,
        lines: [
          'Intake has questions before it can admit this proposal:',
          expect.stringMatching(/^- .*“Booking online”/),
          'Revise the proposal to send it in again.',
        ],
        path,
      },
    ]);
  });

  test('the sponsor reads why a proposal is declined, and that a revision is looked at afresh', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-goals', ...goals, scoring: { ...goals.scoring, declineBelow: 90 } }, 'petra'));
    admit(scored(world));
    expect(told(world)).toEqual([
      {
        to: ['sonia'],
        subject: `Declined: ${title}`,
        lines: ['Intake declined this proposal:', expect.stringMatching(/^- .*70.*90/), 'A revision is looked at afresh.'],
        path,
      },
    ]);
  });

  test('the sponsor and the manager read the score, and the stage by its name, when a proposal is admitted', () => {
    const world = officeWorld();
    const { stages, ...model } = gateModel();
    const named = stages.map(stage => (stage.id === 'idea' ? { ...stage, name: 'First thoughts' } : stage));
    must(world.toOffice({ type: 'publish-gate-model', model: { ...model, stages: named }, default: true }, 'petra'));
    admit(scored(world));
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'manu'],
        subject: `Admitted: ${title}`,
        lines: ['The proposal scored 70 of 100 and is admitted to the stage First thoughts.'],
        path,
      },
    ]);
  });

  test('a manager who has declined is told nothing more of the project', () => {
    const world = scored();
    must(world.toProject({ type: 'answer-naming', role: 'manager', accepted: false, reason: 'No time.' }, 'manu'));
    admit(world);
    expect(told(world)).toMatchObject([{ to: ['sonia'], subject: `Admitted: ${title}` }]);
  });

  test('the sponsor of a project without a manager is mailed once', () => {
    const world = admittedWorld({}, { manager: undefined });
    expect(told(world)).toMatchObject([{ to: ['sonia'], subject: `Admitted: ${title}` }]);
  });

  test('a proposal that was submitted, and each revision of it, is looked at by a workflow of its own', () => {
    const world = scored();
    world.log.pop();
    expect(follows(world).filter(({ type }) => type !== 'mail')).toEqual([
      { type: 'start', workflow: 'intake', name: 'intake-p1-1', input: { project: 'p1', revision: 1 } },
    ]);
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ title: 'Booking' }) }, 'sonia'));
    expect(follows(world)).toEqual([
      { type: 'start', workflow: 'intake', name: 'intake-p1-2', input: { project: 'p1', revision: 2 } },
    ]);
  });
});

describe('projects that a file brings in under way', () => {
  const source = 'a'.repeat(64);
  const inFlight = { gatesPassed: ['Start'], stage: 'plan', different: false };
  const imported = { identity: 'ours:n1', source, line: 7, inFlight };
  const submit = (more: object) =>
    ({ type: 'submit-proposal', project: 'p1', proposal: proposal({ manager: 'dora' }), ...more }) as never;

  test('a project that a file brings in under way mails nobody and starts no workflow', () => {
    const world = officeWorld();
    must(world.toProject(submit({ imported }), 'petra'));
    expect(world.project.state.takenOver).toBeDefined();
    expect(follows(world)).toEqual([]);
  });

  test('a report of such a project by which a criterion fails mails nobody, neither with the project nor in a later file', () => {
    const world = officeWorld();
    const report = (forecast: number) => reportSchema.parse({ forecast });
    const at = (forecast: number) => ({ ...imported, inFlight: { ...inFlight, report: report(forecast) } });
    must(world.toProject(submit({ imported: at(120_000_000) }), 'petra'));
    const failed = () => world.log.at(-1)?.facts.some(({ type }) => type === 'criterion-failed');
    expect([failed(), told(world)]).toEqual([true, []]);
    must(world.toProject(submit({ imported: at(100_000_000) }), 'petra'));
    must(world.toProject(submit({ imported: at(130_000_000) }), 'petra'));
    expect([failed(), told(world)]).toEqual([true, []]);
    must(world.toProject({ type: 'file-report', report: report(100_000_000) }, 'dora'));
    must(world.toProject({ type: 'file-report', report: report(140_000_000) }, 'dora'));
    expect(told(world)).toMatchObject([{ subject: `Alert: Cost within ten per cent fails at ${title}` }]);
  });

  test('a new proposal from a file asks those whom it names, as any other does', () => {
    const world = officeWorld();
    must(world.toProject(submit({ imported: { ...imported, inFlight: undefined } }), 'sonia'));
    expect(told(world)).toMatchObject([{ subject: `Do you accept? ${title} names you` }]);
  });
});

describe('what a gate tells', () => {
  test('the project and the PMO read why no round could be opened', () => {
    const world = atGateWorld();
    must(world.toProject({ type: 'record-refused-round', review: 'p1.g1.1', reason: 'Three members are away.' }));
    expect(follows(world)).toEqual([
      {
        type: 'mail',
        notice: { kind: 'warning' },
        notification: {
          to: ['sonia', 'manu', 'pmo'],
          subject: `No round could be opened: ${title}`,
          lines: ['Three members are away.'],
          path,
        },
      },
    ]);
  });

  test('a gate that was asked for starts the workflow of its round, and mails nobody yet', () => {
    const world = atGateWorld();
    expect(follows(world)).toEqual([
      expect.objectContaining({ type: 'start', workflow: 'gate-review', input: { project: 'p1', review: 'p1.g1.1' } }),
    ]);
  });

  test('the project reads the outcome, each condition with its day, and what each member said, dissent and all', () => {
    const world = openRoundWorld({ first: { rule: { quorum: 5, approval: 'majority', of: 'cast' } } });
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('conditional-go'), 'gail'));
    must(world.toRound({ ...say('kill'), reason: 'Too dear.' }, 'greg'));
    must(world.toRound({ ...say('abstain'), reason: 'New to me.' }, 'gus'));
    must(world.toRound(say('conditional-go', 'gina'), 'dora'));
    must(world.toRound(say('conditional-go'), 'gwen'));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    const [mail, ...others] = told(world);
    expect(others).toEqual([]);
    expect(mail).toEqual({
      to: ['sonia', 'manu'],
      subject: `conditional go: ${title}`,
      lines: [
        expect.stringMatching(/^The gate Start is decided: conditional go \(.+\)\.$/),
        '- Sign the contract (due 30 Apr 2026)',
        'What the members said:',
        '- Gail: conditional go. As discussed.',
        '- Greg: kill. Too dear.',
        '- Gus: abstains. New to me.',
        '- Gina, by Dora: conditional go. As discussed.',
        '- Gwen: conditional go. As discussed.',
      ],
      path,
    });
  });

  test('the project reads that the ballot of the chair broke a tie, and a go without a reason as a go', () => {
    const world = openRoundWorld({ first: { rule: { quorum: 4, approval: 'majority', of: 'cast' } } });
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gwen'));
    for (const member of ['gail', 'greg']) must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    for (const member of ['gina', 'gus']) must(world.toRound(say('recycle'), member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(told(world)[0]?.lines.slice(1)).toEqual([
      'The ballot of the chair, Gail, broke the tie.',
      'What the members said:',
      '- Gail: go',
      '- Greg: go',
      '- Gina: recycle (rework and come back). As discussed.',
      '- Gus: recycle (rework and come back). As discussed.',
    ]);
  });

  test('nobody is mailed the first baseline: it is what was proposed', () => {
    const world = decideGate(atGateWorld(), allGo);
    expect(world.log.at(-1)?.facts.map(({ type }) => type)).toContain('baseline-set');
    expect(told(world).map(({ subject }) => subject)).toEqual([`go: ${title}`]);
  });
});

describe('what a change of the baseline tells', () => {
  /** A change that the board of the next gate decided in a round of its own. */
  function changed(wanted: { cost?: number; end?: string }, ballots: Parameters<typeof decideGate>[1]): World {
    const world = decideGate(atGateWorld(), allGo);
    must(world.toProject({ type: 'request-change', ...wanted, reason: 'Steel is dearer.', alone: true }, 'manu'));
    return decideGate(world, ballots);
  }
  const hold = { gail: 'hold', greg: 'hold', gina: 'hold' } as const;

  test('the project reads the approved baseline in figures, and the reason of the change', () => {
    const [outcome, approved] = told(changed({ cost: 135_000_000 }, allGo));
    expect(outcome?.lines[0]).toMatch(/^The gate Change of the baseline is decided: go /);
    expect(approved).toEqual({
      to: ['sonia', 'manu'],
      subject: `New baseline: ${title}`,
      lines: ['The board approved baseline 2: cost £1,350,000, end 30 Nov 2026.', 'Reason of the change: Steel is dearer.'],
      path,
    });
  });

  test('a baseline without a cost or without an end says so', () => {
    const { office, project } = admittedWorld();
    const approved = { type: 'baseline-set', number: 2, review: 'p1.c1.1', why: 'So it is.', change: 'b1' } as const;
    const line = (figures: { cost?: number; end?: string }) =>
      projectNotification({ ...approved, ...figures }, { office: office.state, project: project.state })?.lines[0];
    expect(line({ cost: 5_000 })).toBe('The board approved baseline 2: cost £50, no end.');
    expect(line({ end: '2027-01-31' })).toBe('The board approved baseline 2: no cost, end 31 Jan 2027.');
  });

  test('the project reads that the approved figures stay when the board does not approve a change', () => {
    expect(told(changed({ cost: 135_000_000 }, hold))[1]).toEqual({
      to: ['sonia', 'manu'],
      subject: `Change not approved: ${title}`,
      lines: [expect.stringMatching(/^The approved cost, end and scope stay as they are: hold \(.+\)\.$/)],
      path,
    });
  });
});
