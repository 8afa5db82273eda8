/** Records whom a journey tells what by mail, and in which of its moments, whether the mail goes at once or waits for others. */
import type { FactStore, Mailer } from '#domain/ports.ts';
import { noticeOf } from '#domain/reactions/notices.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import { waitingKind } from '#functions/kit/waiting-mails.ts';
import type { Told } from './mails.ts';

export interface TellLog {
  /** Days go by before what comes next. */
  moment(): void;
  /** What was told since the last call; the next journey begins in its first moment. */
  take(facts: FactStore): Promise<Told[]>;
  /** The same ports; what is mailed or kept to wait is recorded. */
  around<P extends { readonly mailer: Mailer; readonly notes: NoteStore }>(ports: P): P;
}

export function tellLog(): TellLog {
  let moment = 0;
  let heard: { id: string; moment: number }[] = [];
  const hear = (id: string) => void heard.push({ id, moment });
  return {
    moment() {
      moment += 1;
    },
    async take(facts) {
      const taken = heard;
      [heard, moment] = [[], 0];
      return Promise.all(taken.map(one => toldBy(one, facts)));
    },
    around: ports => ({ ...ports, mailer: hearing(ports.mailer, hear), notes: keeping(ports.notes, hear) }),
  };
}

type Hear = (id: string) => void;

function hearing(mailer: Mailer, hear: Hear): Mailer {
  return {
    send(mail) {
      hear(mail.id);
      return mailer.send(mail);
    },
  };
}

function keeping(notes: NoteStore, hear: Hear): NoteStore {
  return {
    ...notes,
    put(kind, note) {
      if (kind === waitingKind) hear((note.body as { id: string }).id);
      return notes.put(kind, note);
    },
  };
}

/** A mail is named after the fact that it is about and its receiver: `STREAM#SEQ#INDEX/PERSON`. */
async function toldBy({ id, moment }: { id: string; moment: number }, facts: FactStore): Promise<Told> {
  const [, stream = '', seq = '', index = '', person = ''] = /^(.+)#(\d+)#(\d+)\/(.+)$/.exec(id) ?? [];
  const [commit] = await facts.read(stream, Number(seq) - 1, 1);
  const fact = commit?.facts[Number(index)] as { type: string; deadline?: string } | undefined;
  if (!commit || !fact) throw new Error(`no fact is known for the mail ${id}`);
  const days = fact.deadline && (Date.parse(fact.deadline) - Date.parse(commit.at)) / 86_400_000;
  return { person, notice: noticeOf(fact), moment, ...(days && { days }) };
}
