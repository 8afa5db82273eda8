/** Who is mailed what of a project between its gates, in which words: one example for each kind of mail. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, atGateWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { condition, say } from '../../support/round-acts.ts';
import { gateModel, overCost } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const path = '/projects/p1';
const title = 'Online appointment booking';

/** The newest report of the project. */
function report(world: World, fields: Record<string, unknown>): World {
  must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse(fields) }, 'manu'));
  return world;
}

describe('what an alert tells', () => {
  const value = 'the forecast over the approved cost is 20 %';
  const acknowledge = 'Acknowledge it on the page of the project: what is done about it, by whom and by when.';

  test('the owner of a tripwire reads what fails, and that it is watched all the time', () => {
    const world = report(admittedWorld(), { forecast: 120_000_000 });
    expect(told(world)).toEqual([
      {
        to: ['manu'],
        subject: `Alert: Cost within ten per cent fails at ${title}`,
        lines: [`Cost within ten per cent: ${value}.`, 'It is watched all the time.', acknowledge],
        path,
      },
    ]);
  });

  test('of a must that the next gate asks for, the sponsor and the PMO read as well, with the gate by its name', () => {
    const must = { ...overCost, kind: 'must' as const };
    const world = report(admittedWorld({ first: { criteria: [must] }, tripwires: [] }), { forecast: 120_000_000 });
    expect(told(world)).toEqual([
      {
        to: ['manu', 'sonia', 'pmo'],
        subject: `Alert: Cost within ten per cent fails at ${title}`,
        lines: [`Cost within ten per cent: ${value}.`, 'The next gate, Start, asks for it.', acknowledge],
        path,
      },
    ]);
  });

  test('an alert that goes on or is over mails nobody', () => {
    const world = report(report(admittedWorld(), { forecast: 120_000_000 }), { forecast: 130_000_000 });
    expect(world.log.at(-1)?.facts.map(({ type }) => type)).toEqual(['report-filed', 'criterion-still-failing']);
    expect(told(world)).toEqual([]);
    expect(told(report(world, { forecast: 100_000_000 }))).toEqual([]);
  });
});

describe('what a report tells while a board decides', () => {
  const begun = (world: World) => {
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    return report(world, { forecast: 120_000_000 });
  };

  test('the board reads that a report is newer than its pack, and a must that begins to fail waits for the chair', () => {
    const within = { ...overCost, kind: 'must' as const };
    const world = report(atGateWorld({ first: { criteria: [within] }, tripwires: [] }), { forecast: 100_000_000 });
    expect(told(begun(world))[0]).toEqual({
      to: ['gail', 'greg', 'gina', 'gus', 'gwen'],
      subject: `A report newer than your pack: ${title}`,
      lines: [
        'The project has filed a report while you decide. Your pack stays as it was frozen; the page of the round shows what the report changes.',
        '- Cost within ten per cent begins to fail: the forecast over the approved cost is 20 %',
        'A plain go waits until Gail restarts the round or goes on with the pack for a reason.',
      ],
      path: '/reviews/p1.g1.1',
    });
  });

  test('a report by which no must begins to fail asks nothing of the chair, and a member who stepped back is not told', () => {
    const world = atGateWorld({ tripwires: [] });
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'greg'));
    const [mail] = told(report(world, { progress: 50 }));
    expect(mail?.to).toEqual(['gail', 'gina', 'gus', 'gwen']);
    expect(mail?.lines).toHaveLength(1);
  });

  test('a report while no board decides mails nobody', () => {
    expect(told(report(admittedWorld(), { progress: 50 }))).toEqual([]);
  });
});

describe('what is told of conditions, waivers and rules', () => {
  /** The first gate is passed with a condition that the manager owns. */
  function conditioned(changed: Partial<typeof condition> & { acceptedBy?: string } = {}): World {
    const world = openRoundWorld();
    const ballot = { ...say('conditional-go'), conditions: [{ ...condition, ...changed }] };
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(ballot, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    return world;
  }
  const reported = () => {
    const world = conditioned();
    must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed on Friday.' }, 'manu'));
    return world;
  };

  test('whoever may accept a condition is asked, with the words of the report', () => {
    expect(told(reported())).toEqual([
      {
        to: ['gail'],
        subject: `Is this condition met? ${title}`,
        lines: [
          'Manu reports that this condition is met:',
          '- Sign the contract',
          'Signed on Friday.',
          'It counts once you accept it; send it back if something is missing.',
        ],
        path,
      },
    ]);
  });

  test('the project reads that a condition is accepted', () => {
    const world = reported();
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'manu'],
        subject: `Condition accepted: ${title}`,
        lines: ['- Sign the contract', 'Gail accepts that it is met.'],
        path,
      },
    ]);
  });

  test('of several conditions the one that was reported or answered is told of, to its own owner', () => {
    const world = openRoundWorld();
    const second = { ...condition, text: 'Name a supplier', owner: 'pmo' as const };
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ ...say('conditional-go'), conditions: [condition, second] }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    must(world.toProject({ type: 'meet-condition', condition: 'c2', how: 'Named.' }, 'manu'));
    expect(told(world)[0]?.lines[1]).toBe('- Name a supplier');
    must(world.toProject({ type: 'answer-condition', condition: 'c2', accepted: true }, 'gail'));
    expect(told(world)).toMatchObject([
      { to: ['sonia', 'manu', 'pmo'], lines: ['- Name a supplier', 'Gail accepts that it is met.'] },
    ]);
    must(world.toProject({ type: 'grant-waiver', condition: 'c1', reason: 'The law.', until: '2026-03-20' }, 'greg'));
    expect(told(world)[0]?.lines[1]).toBe('- Sign the contract');
  });

  test('the project reads why a condition is sent back', () => {
    const world = reported();
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: false, reason: 'Unsigned.' }, 'gail'));
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'manu'],
        subject: `Condition sent back: ${title}`,
        lines: ['- Sign the contract', 'Gail does not accept it: Unsigned.'],
        path,
      },
    ]);
  });

  test('whoever is waited for is reminded after 7 and 14 days, and the PMO is told as well after 21', () => {
    const world = reported();
    const reminded = (days: number) => {
      must(world.later(days).toProject({ type: 'look-at-duties' }));
      return told(world).filter(({ subject }) => subject.startsWith('Still waiting for a word'));
    };
    const mail = (days: number, ...to: string[]) => ({
      to,
      subject: `Still waiting for a word on a condition: ${title}`,
      lines: [
        `For ${days} days this condition has been reported as met, and nobody has accepted it or sent it back:`,
        '- Sign the contract',
      ],
      path,
    });
    expect(reminded(7)).toEqual([mail(7, 'gail')]);
    expect(reminded(7)).toEqual([mail(14, 'gail')]);
    expect(reminded(7)).toEqual([mail(21, 'gail', 'petra', 'dan')]);
    // The reminder again, now that nobody waits any more: a record that is delivered late.
    const { past } = world.project;
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    world.log.push({ ...(past.at(-2) as (typeof past)[number]), stream: 'project' });
    expect(told(world)).toEqual([]);
  });

  test('the project and the PMO read what is waived, by whom, until when and why', () => {
    const low = { id: 'fit', name: 'Fits our strategy', kind: 'must' as const, check: { expression: 'score >= 90.0' } };
    const world = admittedWorld({ first: { criteria: [low] } });
    const waiver = { type: 'grant-waiver' as const, reason: 'The law leaves no choice.', until: '2026-03-20' };
    must(world.toProject({ ...waiver, criterion: 'fit' }, 'greg'));
    const mail = (what: string) => ({
      to: ['sonia', 'manu', 'pmo'],
      subject: `Waived until 20 Mar 2026: ${title}`,
      lines: ['Greg waives this until 20 Mar 2026:', `- ${what}`, 'The law leaves no choice.'],
      path,
    });
    expect(told(world)).toEqual([mail('Fits our strategy')]);
    const other = conditioned();
    must(other.toProject({ ...waiver, condition: 'c1' }, 'greg'));
    expect(told(other)).toEqual([mail('Sign the contract')]);
  });

  test('a waived tripwire is called by its name', () => {
    const world = report(admittedWorld(), { forecast: 120_000_000 });
    must(world.toProject({ type: 'grant-waiver', criterion: 'cost', reason: 'Known.', until: '2026-03-20' }, 'greg'));
    expect(told(world)[0]?.lines[1]).toBe('- Cost within ten per cent');
  });

  test('the project, the PMO and the board that decides next read that other rules count, and why', () => {
    const world = admittedWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: gateModel(), default: true }, 'petra'));
    must(world.toProject({ type: 'move-model-version', version: 2, reason: 'New law.' }, 'petra'));
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'manu', 'gail', 'greg', 'gina', 'gus', 'gwen', 'pmo'],
        subject: `Other rules for ${title}: version 2 of its gate model`,
        lines: [
          'The project was moved from version 1 to version 2 of its gate model. The reason: New law.',
          'From now on the gates and criteria of that version count for it.',
        ],
        path,
      },
    ]);
  });
});
