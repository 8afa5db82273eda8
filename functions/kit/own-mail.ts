/** What a person has set about the own mail, as it is in force now: what was set last in whichever office. */
import type { SetPreferences } from '#domain/office/mail/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { own } from '#domain/values/record.ts';
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
