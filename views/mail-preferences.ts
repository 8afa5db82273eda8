/** What people have set about their mail, in each of their offices. Key: `PERSON/OFFICE`; of several what was set last counts everywhere. */
import * as z from 'zod';
import { type MailPreferences, mailPreferencesSchema } from '#domain/office/mail/preferences.ts';
import { lastSet, type SetPreferences } from '#domain/office/mail/rule.ts';
import { type OfficeState, personIn } from '#domain/office/state.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

const rowSchema = z.object({
  person: z.string(),
  office: z.string(),
  at: z.string(),
  // Checked when it was set; a zone that this machine does not know is read all the same.
  preferences: z.custom<MailPreferences>(value => mailPreferencesSchema.omit({ zone: true }).loose().safeParse(value).success),
});
export type MailPreferencesRow = z.output<typeof rowSchema>;

export const mailPreferences: List<MailPreferencesRow> = { name: 'mail-preferences', schema: rowSchema };

export function mailPreferencesRows(office: OfficeState): ViewRow[] {
  const { id, mail = {} } = office;
  if (id === undefined) return [];
  return Object.entries(mail)
    .filter(([person]) => personIn(office, person))
    .map(([person, set]) => rowIn(mailPreferences, `${person}/${id}`, { person, office: id, ...set }));
}

/** What a person has set last, in whichever office; undefined for whoever has set nothing. */
export async function readMailPreferences(
  views: ViewStore,
  person: string,
): Promise<(SetPreferences & { readonly office: string }) | undefined> {
  const { rows } = await storedPage(views, mailPreferences, { limit: 200, prefix: `${person}/` });
  return lastSet(rows.map(row => bodyOf(mailPreferences, row)));
}
