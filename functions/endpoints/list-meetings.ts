/** The meetings of an office's boards, or of one of them, the latest first. */
import type { MeetingRow } from '#api/answers/meetings.ts';
import { readPage } from '#views/list.ts';
import { meetingsOf, meetingsOfBoard } from '#views/meetings.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint(
  'list-meetings',
  async ({ query: { limit, cursor, board, office: named }, actor }, app) => {
    const office = await officeMeant(app, actor.id, named);
    const list = board === undefined ? meetingsOf(office) : meetingsOfBoard(office, board);
    const reply = await answerPage(readPage(app.ports.views, list, { limit, cursor }));
    return { ...reply, table: () => ({ name: `meetings-${office}`, rows: [columns, ...reply.body.items.map(cellsOf)] }) };
  },
);

const columns = ['id', 'board', 'name', 'status', 'starts at', 'minutes', 'place', 'link', 'chair', 'items', 'open actions'];

const cellsOf = (row: MeetingRow) => [
  ...[row.id, row.board, row.name, row.status, row.startsAt, row.minutesPlanned, row.place, row.link, row.chair],
  ...[row.items, row.openActions],
];
