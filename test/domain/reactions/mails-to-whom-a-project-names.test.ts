/** Who is mailed what when a project names somebody, when that person answers, and while nobody does. */
import { describe, expect, test } from 'vitest';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { proposal } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const title = 'Online appointment booking';
const path = '/projects/p1';

/** Submitted by the sponsor; nobody whom it names has answered. */
function named(by = 'sonia', changed: Parameters<typeof proposal>[0] = {}): World {
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, by));
  return world;
}
interface Given {
  readonly accepted?: boolean;
  readonly person?: string;
  readonly role?: 'manager' | 'customer' | 'benefit-owner';
}
const answer = (world: World, by: string, { accepted = true, role = 'manager', person }: Given = {}) =>
  must(world.toProject({ type: 'answer-naming', role, accepted, person, reason: accepted ? undefined : 'No time.' }, by));

describe('the mails to whom a project names', () => {
  test('all who are asked read in one mail who names whom as what', () => {
    const benefits = [
      { name: 'Fewer calls', owner: 'gwen' },
      { name: 'Less paper', owner: 'manu' },
    ];
    expect(told(named('sonia', { benefits }))).toEqual([
      {
        to: ['manu', 'carl', 'gwen'],
        subject: `Do you accept? ${title} names you`,
        lines: [
          '- Sonia names Manu as project manager.',
          '- Sonia names Carl as customer.',
          '- Sonia names Gwen as owner of a benefit.',
          '- Sonia names Manu as owner of a benefit.',
          'It counts once you accept; decline with a reason if you cannot. Your inbox asks you.',
        ],
        path: '/inbox',
      },
    ]);
  });

  test('of those whom a revision names only who is named anew is asked', () => {
    const world = named();
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'sonia'));
    expect(told(world)).toMatchObject([{ to: ['dora'], lines: ['- Sonia names Dora as project manager.', expect.any(String)] }]);
  });

  test('a mail that is delivered late asks nobody who has answered meanwhile', () => {
    const world = named();
    const asked = world.log.at(-1) as (typeof world.log)[number];
    answer(world, 'manu');
    world.log.push(asked);
    expect(told(world)[0]?.to).toEqual(['carl']);
    answer(world, 'carl', { role: 'customer' });
    world.log.push(asked);
    expect(told(world)).toEqual([]);
  });

  test('nobody is mailed what that person has accepted; who is accepted for reads who did it', () => {
    const world = named();
    answer(world, 'manu');
    expect(told(world)).toEqual([]);
    answer(world, 'petra', { role: 'customer', person: 'carl' });
    expect(told(world)).toEqual([
      {
        to: ['carl'],
        subject: `You are customer: ${title}`,
        lines: [`Petra of the PMO has accepted for you that ${title} names you as its customer.`],
        path,
      },
    ]);
  });

  test('the sponsor and the PMO read who declines what and why, and that the next gate waits for another', () => {
    const world = named();
    answer(world, 'manu', { accepted: false });
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'pmo'],
        subject: `Manu declines: ${title}`,
        lines: [
          'Manu does not accept to be project manager of this project. The reason:',
          'No time.',
          'Name another by a revision; until then the next gate cannot be asked for.',
        ],
        path,
      },
    ]);
  });

  test('a sponsor who declines reads nothing of it, and the PMO does', () => {
    const world = named('manu');
    must(world.toProject({ type: 'answer-naming', role: 'sponsor', accepted: false, reason: 'No.' }, 'sonia'));
    expect(told(world)).toMatchObject([{ to: ['pmo'], subject: `Sonia declines: ${title}` }]);
  });

  test('whoever has not answered is reminded after 7 and 14 days, and the PMO reads after 21 what it may do', () => {
    const world = named();
    const reminded = () => {
      must(world.later(7).toProject({ type: 'look-at-duties' }));
      return told(world).filter(({ subject }) => subject.startsWith('Still') && subject.endsWith('Manu'));
    };
    const mail = (days: number, ...to: string[]) => ({
      to,
      subject: `Still waiting for an answer: ${title} names Manu`,
      lines: [
        `Manu has been named project manager for ${days} days, and has not accepted or declined.`,
        'The PMO may accept for whoever cannot be asked, or name another.',
      ],
      path,
    });
    expect(reminded()).toEqual([mail(7, 'manu')]);
    expect(reminded()).toEqual([mail(14, 'manu')]);
    expect(reminded()).toEqual([mail(21, 'manu', 'petra', 'dan')]);
  });
});
