/** A page of the rows of an imported file: who may send it, the rows that are meant, each judged or taken, and where the next page begins. */
import type { Answer as ApiAnswer } from '#api/answers.ts';
import { officePreconditions } from '#domain/office/actions.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { Sender } from './endpoint.ts';
import { type AskedReading, type KnownReading, readingOf } from './import-reading.ts';
import type { Importing, RowAnswer } from './import-rows.ts';
import { refused } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** Rows that are worked on at the same time: they mostly wait for the store. */
const atOnce = 16;

export interface AskedPage extends AskedReading {
  readonly from: number;
  readonly rows: number;
}

type OneRow = (app: App, row: KnownReading['reading']['rows'][number], importing: Importing) => Promise<RowAnswer>;

export async function pageOfRows(
  app: App,
  { asked, actor }: { readonly asked: AskedPage } & Pick<Sender, 'actor'>,
  oneRow: OneRow,
): Promise<KnownReading & { readonly page: ApiAnswer<'commit-import'> }> {
  const office = await loadVisibleOffice(app, asked.office, actor.id);
  const no = officePreconditions['import-portfolio'](office, { actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  const known = await readingOf(app, asked, { office, person: actor.id });
  const { rows: all, mapping } = known.reading;
  const until = asked.from + asked.rows;
  const importing = { actor, office: asked.office, sha256: asked.file.sha256, mapping };
  const meant = all.slice(asked.from, until);
  const answers = new Array<RowAnswer>(meant.length);
  await forEachConcurrently(meant.entries(), atOnce, async ([index, row]) => {
    answers[index] = await oneRow(app, row, importing);
  });
  return { ...known, page: { read: all.length, rows: answers, ...(until < all.length && { next: until }) } };
}
