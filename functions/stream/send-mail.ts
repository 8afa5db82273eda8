/** A notification as a mail: to whom it goes, and the link to the page it is about. */
import { sha256 } from '#domain/history/digest.ts';
import { invitationOf } from '#domain/office/invitations/invitation.ts';
import { hasRole, type OfficeState, personIn } from '#domain/office/state.ts';
import type { Notification } from '#domain/reactions/reaction.ts';
import { isolated } from '#domain/values/text.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';

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
  await app.ports.mailer.send({ id, to: addresses, subject, text }).catch((error: Error) => {
    // Nobody of them has an address that can be written to: trying again mends nothing, and their inboxes say the same.
    if (!(error instanceof RangeError)) throw error;
    log.warn('a mail reaches nobody', { mail: sha256(id), recipients: addresses.length });
  });
}
