/** A gate model that the PMO has to choose waits for it. */
import { type Duty, pmo } from '../../duties/duty.ts';
import type { Project } from '../state.ts';
import { askedNow } from './with-routing.ts';

export function routingDuties(project: Project): readonly Duty[] {
  const { id, status } = project;
  const asked = askedNow(project);
  if (!asked || (status !== 'active' && status !== 'on-hold')) return [];
  const { at: since, model: about } = asked;
  return [{ key: 'gate-model', kind: 'gate-model', owners: [pmo], since, about, path: `/projects/${id}` }];
}
