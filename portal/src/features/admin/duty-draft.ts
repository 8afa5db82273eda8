/** What a tripwire asks for while it is edited, and as it is published. */
import type { AskedDuty } from '#domain/criteria/asked-duty.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

/** What was typed for each way to name the day is kept while another way is chosen. */
export interface DutyDraft {
  readonly key: string;
  readonly what: string;
  readonly who: AskedDuty['who'];
  readonly by: 'days' | 'workingDays' | 'months' | 'on';
  readonly count: NumberField;
  readonly on: string;
  readonly hold: boolean;
}

export function newDuty(): DutyDraft {
  return { key: newKey(), what: '', who: 'manager', by: 'days', count: 30, on: '', hold: false };
}

export function dutyDraft({ what, who, after, on = '', otherwise }: AskedDuty): DutyDraft {
  return { key: newKey(), what, who, ...counted(after), on, hold: otherwise === 'hold' };
}

function counted(after: AskedDuty['after']): Pick<DutyDraft, 'by' | 'count'> {
  if (after === undefined) return { by: 'on', count: 30 };
  if ('days' in after) return { by: 'days', count: after.days };
  return 'months' in after ? { by: 'months', count: after.months } : { by: 'workingDays', count: after.workingDays };
}

/** As part of a criterion or threshold; nothing where none is asked for. */
export function dutiesOf(drafts: readonly DutyDraft[]): { readonly duties?: AskedDuty[] } {
  return drafts.length === 0 ? {} : { duties: drafts.map(dutyOf) };
}

function dutyOf({ what, who, by, count, on, hold }: DutyDraft): AskedDuty {
  return { what, who, ...dayOf({ by, count, on }), ...(hold && { otherwise: 'hold' as const }) };
}

function dayOf({ by, count, on }: Pick<DutyDraft, 'by' | 'count' | 'on'>): Pick<AskedDuty, 'after' | 'on'> {
  if (by === 'on') return { on };
  const number = numberIn(count) ?? Number.NaN;
  if (by === 'workingDays') return { after: { workingDays: number } };
  return { after: by === 'days' ? { days: number } : { months: number } };
}
