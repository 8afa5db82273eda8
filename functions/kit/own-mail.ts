/** What a person has set about the own mail, as it is in force now: what was set last in whichever office. */
import type { SetPreferences } from '#domain/office/mail/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { own } from '#domain/values/record.ts';
import type { Language } from '#languages/languages.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { sayIn } from '#languages/served.ts';
import { readMailPreferences } from '#views/mail-preferences.ts';
import type { App } from './app.ts';

/** With the office by whose days and clocks it counts. Of this office the facts count, which are newer than the list. */
export async function mailInForce(
  office: OfficeState,
  person: string,
  { ports, states }: App,
): Promise<{ readonly set: SetPreferences | undefined; readonly of: OfficeState }> {
  const here = own(office.mail ?? {}, person);
  const listed = await readMailPreferences(ports.views, person);
  if (!listed || (here && here.at >= listed.at)) return { set: here, of: office };
  return { set: listed, of: (await states.current('office', listed.office)).state };
}

/** The language that a person has set for mail; English for whoever has set none. */
export async function languageOf(person: string, office: OfficeState, app: App): Promise<Language> {
  const { set } = await mailInForce(office, person, app);
  return set?.preferences.language ?? 'en';
}

/** Our sentences in the language that a person has set, for what is written to that person alone. */
export async function sayTo(person: string, office: OfficeState, app: App): Promise<Recogniser> {
  return sayIn(await languageOf(person, office, app));
}
