/** A role that is handed over waits for the word of both. */
import type { Duty } from '../../duties/duty.ts';
import type { Project } from '../state.ts';
import { dutyKey } from './keys.ts';

export function handoverDuties({ id, handovers = [] }: Project): readonly Duty[] {
  return handovers.map(({ role, from, to, agreed, at }) => ({
    key: dutyKey.handover(role),
    kind: 'handover',
    owners: [from, to].filter(person => !agreed.includes(person)),
    since: at,
    about: role,
    path: `/projects/${id}`,
  }));
}
