/** The facts by which a tripwire that begins to fail, or goes further than before, asks for what the gate model says. */
import { dueDay } from '../../criteria/asked-duty.ts';
import type { Criterion } from '../../criteria/criterion.ts';
import { askedAt } from '../../criteria/levels.ts';
import type { OfficeState } from '../../office/state.ts';
import type { Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';

/** A tripwire that fails, how far, and how far it had failed before; 0 for not at all. */
export interface Found {
  readonly criterion: Criterion;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Situation {
  readonly office: OfficeState;
  readonly now: Instant;
}

export function dutiesSetBy(found: readonly Found[], project: Project, { office, now }: Situation): ProjectFact[] {
  const model = modelOf(project, office);
  const board = model && nextGate(project, model)?.board;
  const asked = found.flatMap(({ criterion, name, from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index + 1).flatMap(level =>
      askedAt(criterion, level).map(duty => ({ criterion: criterion.id, name, level, duty })),
    ),
  );
  const before = project.tripwireDutiesSet ?? 0;
  return asked.map(({ duty, ...of }, index) => ({
    ...{ type: 'tripwire-duty-set', duty: `t${before + index + 1}`, ...of, what: duty.what, who: duty.who },
    ...(duty.otherwise && { otherwise: duty.otherwise }),
    ...(board !== undefined && { board }),
    due: dueDay(duty, now),
  }));
}
