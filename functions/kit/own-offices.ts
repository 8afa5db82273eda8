/** What a person is shown of lists: nothing of an office that the person has left, however old the list is (P17). */
import { belongsTo } from '#domain/office/state.ts';
import type { Page } from '#views/list.ts';
import type { App } from './app.ts';

interface Listed<Row> extends Page<Row> {
  /** The office that a row is of. */
  readonly officeOf: (row: Row) => string;
}

/** The rows of offices to which the person belongs by the facts; a page may so be shorter than asked for. */
export async function ofOwnOffices<Row>(app: App, person: string, { officeOf, ...page }: Listed<Row>): Promise<Page<Row>> {
  const offices = [...new Set(page.items.map(officeOf))];
  const loaded = await Promise.all(offices.map(async id => (await app.states.current('office', id)).state));
  const own = new Set(loaded.flatMap(office => (belongsTo(office, person) ? (office.id ?? []) : [])));
  return { ...page, items: page.items.filter(row => own.has(officeOf(row))) };
}
