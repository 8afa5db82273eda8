/** The first office as it is typed, and as it is sent. */
import { type CalendarDraft, calendarBody, zoneOfThisDevice } from '../../shared/forms/CalendarFields.tsx';
import { type OfficeDraft, officeBody } from '../../shared/forms/office-fields.ts';

export interface FirstOfficeDraft extends CalendarDraft, OfficeDraft {
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

export function firstOfficeBody(draft: FirstOfficeDraft) {
  return { ...officeBody(draft), calendar: calendarBody(draft), administrator: draft.administrator };
}

/** Where an error in the body is shown. */
export function fieldOf(path: string): string {
  return path.replace(/^calendar\.(zone|workingDays|holidays).*$/, '$1');
}
