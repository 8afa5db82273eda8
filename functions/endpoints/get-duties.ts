/** What waits for anybody in an office, the longest due first; as a table all of it. */
import type { DutyView } from '#api/answers/duties.ts';
import type { DutiesQuery } from '#api/requests/duties.ts';
import { requireDutiesSeen } from '#domain/office/permissions.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { endOfDay, type Instant } from '#domain/values/time.ts';
import { type DutyRow, dutiesIn } from '#views/duties.ts';
import { iterate, type Page, readPage } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import type { Table } from '../kit/csv.ts';
import { dutyView, rolesOwning } from '../kit/duties.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-duties', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireDutiesSeen(office, { actor });
  if (no) throw refused(no.refusal);
  const asked = { query, office, person: actor.id, now: app.ports.clock.now() };
  return { ...(await answerPage(page(app, asked))), table: () => table(app, asked) };
});

interface Asked {
  readonly query: DutiesQuery;
  readonly office: OfficeState;
  readonly person: string;
  readonly now: Instant;
}

/** Rows are in the order of their days: past the last day that is asked for nothing follows. */
async function page({ ports }: App, asked: Asked): Promise<Page<DutyView>> {
  const { limit, cursor } = asked.query;
  const { items, cursor: next } = await readPage(ports.views, dutiesIn(asked.office.id ?? ''), { limit, cursor });
  const more = next !== undefined && !items.some(row => isPast(row, asked));
  return { items: items.filter(row => fits(row, asked)).map(row => dutyView(row, asked)), ...(more && { cursor: next }) };
}

/** Whether this row and all after it are due later than what is asked for. */
function isPast({ due }: DutyRow, { query, now }: Asked): boolean {
  return (query.late !== undefined && due >= now) || (query.until !== undefined && due > endOfDay(query.until));
}

function fits(row: DutyRow, asked: Asked): boolean {
  const { kind, person } = asked.query;
  return (
    !isPast(row, asked) &&
    (kind === undefined || row.kind === kind) &&
    (person === undefined || [person, ...rolesOwning(asked.office, person)].some(owner => row.owners.includes(owner)))
  );
}

async function table({ ports }: App, asked: Asked): Promise<Table> {
  const rows: DutyView[] = [];
  for await (const row of iterate(ports.views, dutiesIn(asked.office.id ?? '')))
    if (fits(row, asked)) rows.push(dutyView(row, asked));
  return {
    name: `duties-${asked.office.id}`,
    rows: [
      ['due', 'late', 'what', 'title', 'about', 'owners', 'since', 'next', 'last told', 'nudged', 'ends', 'page'],
      ...rows.map(row => [
        ...[row.due, row.late ? 'yes' : 'no', row.kind, row.title, row.about, row.ownerNames.join('; ')],
        ...[row.since, row.next, row.told, row.nudged, row.ends, row.path],
      ]),
    ],
  };
}
