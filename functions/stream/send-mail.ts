/** A notification as a mail: to whom it goes, and the link to the page it is about. */
import { invitationOf } from '#domain/office/invitations/invitation.ts';
import { hasRole, type OfficeState, personIn } from '#domain/office/state.ts';
import type { Notification } from '#domain/reactions/reaction.ts';
import { isolated } from '#domain/values/text.ts';
import type { App } from '../kit/app.ts';

/** The same id again is the same mail. Who is no longer with the office gets none; who is asked to join is reached. */
export async function send(
  { to, subject, lines, path }: Notification,
  id: string,
  { app, office }: { app: App; office: OfficeState },
): Promise<void> {
  const people = to.flatMap(person =>
    person === 'pmo'
      ? office.people.filter(entry => hasRole(office, entry.id, 'pmo'))
      : [personIn(office, person) ?? invitationOf(office, person)?.person],
  );
  const addresses = [...new Set(people.flatMap(person => person?.email ?? []))];
  if (addresses.length === 0) return;
  const text = [...lines, '', `${app.settings.portalUrl}${path}`, '', `${isolated(office.name)} · Tollgate`].join('\n');
  await app.ports.mailer.send({ id, to: addresses, subject, text });
}
