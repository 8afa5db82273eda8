/** Work that time starts, as data: cdk/ makes a rule of each row, local/ a timer. The work itself is in functions/schedules.ts. */

interface ScheduleShape {
  readonly id: string;
  readonly everyMinutes: number;
  /** On one machine, where it costs nothing; as everywhere when left out. */
  readonly everyMinutesOnOneMachine?: number;
  /** What it does, in one sentence. */
  readonly summary: string;
}

const rows = [
  {
    id: 'watch-criteria',
    everyMinutes: 60,
    summary:
      'Evaluate the criteria of projects in which time alone may have changed one, once a day of offices that have changed, and once a week of all under way',
  },
  {
    id: 'look-at-duties',
    everyMinutes: 15,
    summary: 'Remind those for whom something waits whose date has come, tell others, and end what lapses',
  },
  {
    id: 'note-outlooks',
    everyMinutes: 1440,
    everyMinutesOnOneMachine: 5,
    summary:
      'Note of each office how large its projects are, what became of those that closed, and what the office above asks of its standards',
  },
  { id: 'recover-recent', everyMinutes: 1, summary: 'Send workflows on that were started or resumed and did not go on' },
  { id: 'recover-all', everyMinutes: 1440, summary: 'Look at every workflow under way, and count open rounds' },
  {
    id: 'grow-log',
    everyMinutes: 60,
    everyMinutesOnOneMachine: 1,
    summary: 'Put what was stored into the public log, and publish it',
  },
  { id: 'send-waiting-mails', everyMinutes: 5, summary: 'Send the mails that waited to go out together, one to each person' },
  { id: 'deliver-webhooks', everyMinutes: 5, summary: 'Send what webhooks are still owed' },
  {
    id: 'keep-retention',
    everyMinutes: 60,
    summary:
      'Erase people who left and whose time is over, and remove mails and files of imports that are kept longer than offices say',
  },
  {
    id: 'check-histories',
    everyMinutes: 1440,
    summary: 'Hold a part of the histories against the public log and what was made of them, and go on the next day',
  },
  { id: 'close-due-rounds', everyMinutes: 1, summary: 'Close the rounds whose deadline has passed' },
] as const satisfies readonly ScheduleShape[];

export type ScheduleId = (typeof rows)[number]['id'];

export interface ScheduleRow extends ScheduleShape {
  readonly id: ScheduleId;
}

export const schedules: readonly ScheduleRow[] = rows;
