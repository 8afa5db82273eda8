/** The people of all offices of this machine, read from the facts whenever they are asked for. */
import type { Person as OfficePerson } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { whoMaySignIn, withAddress } from '#domain/office/who-may-sign-in.ts';
import { own } from '#domain/values/record.ts';
import { roleNames } from '#domain/values/roles.ts';
import type { App } from '#functions/kit/app.ts';
import { iterate } from '#views/list.ts';
import { readMailPreferences } from '#views/mail-preferences.ts';
import { allOffices, type OfficeRow } from '#views/offices.ts';
import type { People, Person } from '../sign-in/person.ts';
import type { SignInWay } from '../sign-in/way.ts';

/** Where the people are read: the lists of offices, and their states. */
interface Facts {
  readonly ports: Pick<App['ports'], 'views'>;
  readonly states: Pick<App['states'], 'current'>;
}

/** Who may sign in, as long as no fact changes it: made anew when the state of an office is another one. */
export function peopleOf(app: Facts, signIn: SignInWay): People {
  let known: { offices: readonly OfficeState[]; people: ReadonlyMap<string, OfficePerson> } | undefined;
  const current = async () => {
    const offices = await officesOf(app);
    const same = known?.offices.length === offices.length && offices.every((office, index) => office === known?.offices[index]);
    if (!known || !same) known = { offices, people: whoMaySignIn(offices) };
    return known.people;
  };
  const jobs = signIn.way === 'demonstration' ? signIn.jobs : {};
  const shown = ({ id, name, email, roles }: OfficePerson): Person => {
    return { id, name, email, job: own(jobs, id) ?? roles.map(role => roleNames[role]).join(', ') };
  };
  return {
    async find(id) {
      const person = (await current()).get(id);
      return person && shown(person);
    },
    async withAddress(address) {
      return withAddress((await current()).values(), address).map(shown);
    },
    async all() {
      return [...(await current()).values()].map(shown);
    },
    async languageOf(id) {
      return (await readMailPreferences(app.ports.views, id))?.preferences.language;
    },
  };
}

/** Throws one line for the operator when everybody could be anybody in an office that is no demonstration. */
export async function refuseDemonstration({ ports }: Pick<App, 'ports'>, signIn: SignInWay): Promise<void> {
  if (signIn.way !== 'demonstration') return;
  const offices = await rowsOf(ports);
  if (offices.length === 0 || offices.some(({ id }) => id === signIn.office)) return;
  throw new Error(
    `This folder holds the office ${offices[0]?.id} and no demonstration: nobody may choose there who to be. Start it as the office that it is.`,
  );
}

/** The offices of this machine as they are now. */
export async function officesOf({ ports, states }: Facts): Promise<OfficeState[]> {
  const loaded = await Promise.all((await rowsOf(ports)).map(({ id }) => states.current('office', id)));
  return loaded.map(({ state }) => state);
}

async function rowsOf({ views }: Facts['ports']): Promise<OfficeRow[]> {
  const rows: OfficeRow[] = [];
  for await (const row of iterate(views, allOffices)) rows.push(row);
  return rows;
}
