/** Lets the public log grow by what was stored, and publishes it: each commit is in it within one interval (P14). */
import { growLog } from '../kit/public-log/grow.ts';
import { defineSchedule } from '../kit/schedule.ts';

export const schedule = defineSchedule('grow-log', app => growLog(app));
