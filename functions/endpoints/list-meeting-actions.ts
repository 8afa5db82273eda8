/** Open actions of the meetings of an office, the next day first. */
import type { MeetingActionRow } from '#api/answers/meetings.ts';
import { readPage } from '#views/list.ts';
import { meetingActionsIn, meetingActionsOf } from '#views/meetings.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint(
  'list-meeting-actions',
  async ({ query: { limit, cursor, of, office: named }, actor }, app) => {
    const office = await officeMeant(app, actor.id, named);
    const list = of === 'me' ? meetingActionsOf(office, actor.id) : meetingActionsIn(office);
    const reply = await answerPage(readPage(app.ports.views, list, { limit, cursor }));
    return { ...reply, table: () => ({ name: `meeting-actions-${office}`, rows: [columns, ...reply.body.items.map(cellsOf)] }) };
  },
);

const columns = ['due', 'owner', 'what', 'meeting', 'meeting name', 'board', 'since'];

const cellsOf = (row: MeetingActionRow) => [row.due, row.owner, row.what, row.meeting, row.meetingName, row.board, row.since];
