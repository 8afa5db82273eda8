/** A gate model that the PMO has to choose waits for it. */
import { type Duty, pmo } from '../../duties/duty.ts';
import type { Project } from '../state.ts';

export function routingDuties({ id, status, bySize }: Project): readonly Duty[] {
  if (!bySize?.asked || (status !== 'active' && status !== 'on-hold')) return [];
  const { at: since, model: about } = bySize.asked;
  return [{ key: 'gate-model', kind: 'gate-model', owners: [pmo], since, about, path: `/projects/${id}` }];
}
