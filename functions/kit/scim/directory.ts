/** The office of the directory that asks, and its users; what the directory wants is decided by the office. */
import type { ScimUser } from '#api/answers/scim.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { DirectoryCommands } from '#domain/office/directory/commands.ts';
import { directoryUsers } from '#domain/office/directory/users.ts';
import { type OfficeState, personIn } from '#domain/office/state.ts';
import { serviceParts } from '#domain/values/service-id.ts';
import { readPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import type { App } from '../app.ts';
import { notFound, refused } from '../problem.ts';
import { scimUserOf } from './user.ts';

export async function directoryOffice(app: App, actor: Actor): Promise<{ id: string; office: OfficeState }> {
  const parts = serviceParts(actor.id);
  if (!parts) throw notFound();
  return { id: parts.office, office: (await app.states.current('office', parts.office)).state };
}

export function scimUsersIn(office: OfficeState, { settings }: App): readonly ScimUser[] {
  return directoryUsers(office).map(user => scimUserOf(user, settings.portalUrl));
}

export async function userOf(app: App, actor: Actor, id: string): Promise<ScimUser> {
  const { office } = await directoryOffice(app, actor);
  const user = scimUsersIn(office, app).find(entry => entry.id === id);
  if (!user) throw notFound();
  return user;
}

/** Has the office be as the directory says, and answers what it is then. */
export async function provisioned(app: App, actor: Actor, wanted: DirectoryCommands['provision-person']): Promise<ScimUser> {
  const { id } = await directoryOffice(app, actor);
  const command = { type: 'provision-person' as const, ...wanted };
  const answer = await app.execute<'office'>({ aggregate: 'office', id, command, actor });
  if ('refusal' in answer) throw refused(answer.refusal);
  return userOf(app, actor, wanted.person);
}

/**
 * Who a new user is: somebody whom the directory had let go of, somebody whom another office knows by this address (and is then asked), else a
 * new person.
 */
export async function personFor(app: App, office: OfficeState, email: string): Promise<string> {
  const same = (address: string) => address.trim().toLowerCase() === email.trim().toLowerCase();
  const before = Object.entries(office.directory).find(
    ([id, entry]) => entry.removed && !personIn(office, id) && same(entry.email),
  );
  if (before) return before[0];
  const { items } = await readPage(app.ports.views, allOffices, { limit: 200 });
  for (const { id } of items) {
    const { people } = (await app.states.cached('office', id)).state;
    const known = people.find(person => same(person.email));
    if (known) return known.id;
  }
  return app.ports.ids.next();
}
