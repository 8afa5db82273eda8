/** Which gate somebody may ask for now with nothing missing: what the rule of asking allows that person, and all musts pass. With the day by which it is meant. */
import { unmetMusts } from '../../criteria/findings.ts';
import type { Gate } from '../../office/gate-model.ts';
import type { CalendarDate } from '../../values/time.ts';
import { projectPreconditions } from '../actions.ts';
import type { Project } from '../state.ts';
import { beforeNextGate } from './before-next-gate.ts';
import { targetOf } from './target.ts';

export interface ReadyGate {
  readonly gate: Gate;
  /** Absent where nobody has said by when the gate is meant. */
  readonly day?: CalendarDate | undefined;
}

type Asking = Parameters<(typeof projectPreconditions)['request-gate']>[1];

/** Undefined where the person may not ask now, a must does not pass, or the project is on hold: then its board has said when it goes on. */
export function readyGate(project: Project, asking: Asking): ReadyGate | undefined {
  if (project.status !== 'active' || projectPreconditions['request-gate'](project, asking)) return undefined;
  const before = beforeNextGate(project, asking);
  if (!before || unmetMusts(before).length > 0) return undefined;
  return { gate: before.gate, day: targetOf(project, before.gate.id) };
}
