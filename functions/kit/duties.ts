/** What waits for somebody: whose it is, and how a reader is shown it: with names, whether it is late, and whether that reader may nudge. */
import type { DutyView } from '#api/answers/duties.ts';
import { chairOf, isRole, membersOf, pmo } from '#domain/duties/duty.ts';
import { requireLate, requireNudger } from '#domain/office/duties/look.ts';
import { ownersGone, ownersNow } from '#domain/office/duties/told.ts';
import { boardOf, hasRole, nameOf, type OfficeState } from '#domain/office/state.ts';
import type { Instant } from '#domain/values/time.ts';
import { type DutyRow, dutiesOf, dutiesOfRole } from '#views/duties.ts';
import { readPage } from '#views/list.ts';
import type { App } from './app.ts';

interface Reader {
  readonly office: OfficeState;
  readonly person: string;
  readonly now: Instant;
}

/** Streams whose duties the PMO may ask for; the others close by themselves when they are due. */
const nudged = /^(project|office|meeting)[/]/;

export function dutyView(row: DutyRow, { office, person, now }: Reader): DutyView {
  const may = nudged.test(row.stream) && requireNudger(office, { actor: { kind: 'person', id: person } }) === undefined;
  const gone = ownersGone(office, row);
  return {
    ...row,
    ownerNames: row.owners.map(owner => ownerName(office, owner)),
    late: row.due < now,
    ...(gone.length > 0 && { standsIn: gone.map(owner => ownerName(office, owner)) }),
    nudge: may && requireLate(row, now) === undefined && ownersNow(office, row).some(owner => owner !== person),
  };
}

function ownerName(office: OfficeState, owner: string): string {
  if (owner === 'pmo') return 'the PMO';
  if (!isRole(owner)) return nameOf(office, owner);
  const [role, board = ''] = owner.split(':');
  const name = boardOf(office, board)?.name ?? board;
  return role === 'chair' ? `the chair of ${name}` : `the members of ${name}`;
}

/** The roles by which a person owns what an office has for a role: `pmo`, `chair:BOARD` for each board that the person chairs, `board:BOARD` for each seat. */
export function rolesOwning(office: OfficeState, person: string): readonly string[] {
  const chairs = office.boards.filter(({ chair }) => chair === person).map(({ id }) => chairOf(id));
  const seats = office.boards.filter(board => board.seats.includes(person)).map(({ id }) => membersOf(id));
  return [...(hasRole(office, person, 'pmo') ? [pmo] : []), ...chairs, ...seats];
}

/** Those for whom a person stands in: the PMO for the deactivated. */
function standInFor(office: OfficeState, person: string): readonly string[] {
  return hasRole(office, person, 'pmo') ? office.deactivated.map(({ person: { id } }) => id) : [];
}

/** Rows of one list that are looked at; nobody works off more than that. */
const mostOfOne = 200;

/** What waits for a person in these offices, by person or by role, each once, the longest due first. */
export async function dutiesOwned(
  { ports }: Pick<App, 'ports'>,
  offices: readonly OfficeState[],
  person: string,
): Promise<readonly DutyRow[]> {
  const byRole = offices.flatMap(office => rolesOwning(office, person).map(role => dutiesOfRole(office.id ?? '', role)));
  const ofGone = offices.flatMap(office => standInFor(office, person).map(dutiesOf));
  const pages = await Promise.all(
    [dutiesOf(person), ...byRole, ...ofGone].map(list => readPage(ports.views, list, { limit: mostOfOne })),
  );
  const rows = pages.flatMap(({ items }) => items).filter(row => offices.some(({ id }) => id === row.office));
  return [...new Map(rows.map(row => [`${row.stream}#${row.duty}`, row])).values()].sort((left, right) =>
    left.due < right.due ? -1 : left.due > right.due ? 1 : 0,
  );
}
