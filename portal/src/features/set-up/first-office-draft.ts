/** The first office as it is typed, and as it is sent. */
import { idFrom } from '#domain/values/suggested-id.ts';
import { type CalendarDraft, calendarBody, zoneOfThisDevice } from '../../shared/forms/CalendarFields.tsx';
import { textIn } from '../../shared/forms/field-values.ts';

export interface FirstOfficeDraft extends CalendarDraft {
  readonly name: string;
  /** Empty while it is the one made from the name. */
  readonly id: string;
  readonly currency: string;
  readonly administrator: { readonly name: string; readonly email: string };
}

export const emptyOffice = (): FirstOfficeDraft => ({
  name: '',
  id: '',
  currency: '',
  administrator: { name: '', email: '' },
  zone: zoneOfThisDevice(),
  workingDays: ['1', '2', '3', '4', '5'],
  holidays: '',
});

/** The id that stands in the addresses of the office. */
export function idOf({ id, name }: Pick<FirstOfficeDraft, 'id' | 'name'>): string {
  return textIn(id) ?? idFrom(name, [], 'office');
}

export function firstOfficeBody(draft: FirstOfficeDraft) {
  const { name, currency, administrator } = draft;
  return { id: idOf(draft), name, currency: currency.trim().toUpperCase(), calendar: calendarBody(draft), administrator };
}

/** Where an error in the body is shown. */
export function fieldOf(path: string): string {
  return path.replace(/^calendar\.(zone|workingDays|holidays).*$/, '$1');
}
