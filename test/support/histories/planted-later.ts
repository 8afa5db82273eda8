/** For each invariant of of-later.ts a step that breaks it. */
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, atGateWorld, decideGate, openRoundWorld } from '../fixtures.ts';
import { forged } from './forged.ts';
import type { AnyFact } from './reading.ts';
import type { Step } from './watched.ts';

const period = '2026-02' as const;
const day = '2026-03-09T23:59:59.999Z';
const asked: AnyFact = { type: 'report-asked', period, due: day, remindAt: [day], missedAt: day, files: 'manager' };
const filed: AnyFact = { type: 'report-filed', period, report: reportSchema.parse({ summary: 'We go on.' }) };
const reminded: AnyFact = { type: 'duty-reminded', duty: 'closure', kind: 'closure', to: ['sonia'], times: 1 };

export const plantedLater: Readonly<Record<string, () => Step>> = {
  aReportGoesItsWay: () => forged(admittedWorld(), 'project', [{ type: 'report-missed', period, owner: 'manu' }]),
  aReportIsAnsweredByOthers() {
    const world = admittedWorld();
    forged(world, 'project', [asked]);
    forged(world, 'project', [filed], 'petra');
    return forged(world, 'project', [{ type: 'report-accepted', period, by: 'petra' }], 'petra');
  },
  aProposalIsTakenBackBeforeAnyDecision() {
    const world = decideGate(atGateWorld(), { gail: 'hold', greg: 'hold', gina: 'hold' });
    return forged(world, 'project', [{ type: 'proposal-withdrawn', revision: 1, reason: 'The board says no.' }], 'sonia');
  },
  aProjectIsTakenUpAgainByItsBoard() {
    const world = decideGate(atGateWorld(), { gail: 'kill', greg: 'kill', gina: 'kill' });
    return forged(world, 'project', [{ type: 'project-reopened', review: 'p1.g1.1', why: 'We want it.', stage: 'idea' }]);
  },
  aRoleIsHandedOverByBoth() {
    const world = openRoundWorld();
    const roles = { role: 'sponsor', from: 'sonia', to: 'sam' } as const;
    forged(world, 'project', [{ type: 'handover-offered', ...roles, reason: 'I move on.', agreed: ['sonia'] }], 'sonia');
    return forged(world, 'project', [{ type: 'lead-handed-over', ...roles, digest: 'd' }], 'sonia');
  },
  nobodyHearsTwiceInADay() {
    const world = admittedWorld();
    forged(world, 'project', [reminded]);
    return forged(world.later(0.5), 'project', [reminded]);
  },
};
