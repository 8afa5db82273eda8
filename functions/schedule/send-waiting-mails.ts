/**
 * Every five minutes: sends what waited for the mail of somebody's day, one mail to each person. A mail that fails stays and goes with the next run, and
 * holds up nobody else's.
 */

import { sendDueMails } from '../kit/day-mails.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { mailRunOf } from './mail-run.ts';

export const schedule = defineSchedule('send-waiting-mails', app => sendDueMails(mailRunOf(app)));
