/** What people of a world were told by mail: what was sent, and what is kept for the mail of their day. */
import type { Mail } from '#domain/values/mail.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import { together } from '#functions/kit/mail-text.ts';
import { waitingKind, waitingMailSchema } from '#functions/kit/waiting-mails.ts';

/** In the order in which people were told, however it reached them. */
export function toldIn(sent: readonly Mail[], waited: readonly { mail: Mail; before: number }[]): readonly Mail[] {
  const kept = (place: number) => waited.flatMap(({ mail, before }) => (before === place ? [mail] : []));
  const all = [...sent.flatMap((mail, place) => [...kept(place), mail]), ...kept(sent.length)];
  return [...new Map(all.map(mail => [mail.id, mail])).values()].filter(({ id }) => !/^(asked-)?together[/]/.test(id));
}

/** The same notes; each mail that is kept to wait is heard. */
export function hearing(notes: NoteStore, hear: (mail: Mail) => void): NoteStore {
  return {
    add: (...of) => notes.add(...of),
    some: (...of) => notes.some(...of),
    all: (...of) => notes.all(...of),
    last: (...of) => notes.last(...of),
    remove: (...of) => notes.remove(...of),
    put: async (kind, note) => {
      if (kind === waitingKind) hear(together([waitingMailSchema.parse(note.body)], { portalUrl: 'http://tollgate.example' }));
      await notes.put(kind, note);
    },
  };
}
