/** An alert that somebody has undertaken to end waits for that person; one that nobody has acknowledged stands among the alerts alone. */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import type { Project } from '../state.ts';
import type { Failing } from './failing.ts';

/** The key of the duty of whoever sees to an alert. */
export function alertKey({ criterion, gate }: Pick<Failing, 'criterion' | 'gate'>): string {
  return gate === undefined ? `alert:${criterion}` : `alert:${gate}:${criterion}`;
}

export function alertDuties({ id, failing }: Project): readonly Duty[] {
  return failing.flatMap(({ acknowledged, ...alert }): Duty[] => {
    if (!acknowledged) return [];
    const { owner, at: since, due } = acknowledged;
    const path = `/projects/${id}`;
    return [{ key: alertKey(alert), kind: 'alert', owners: [owner], since, due: endOfDay(due), about: alert.name, path }];
  });
}
