/** How requests may come to a person, in words: the person chooses for the own mail, the PMO or an administrator for all who have set nothing. */
import type { RequestWay } from '#domain/office/mail/preferences.ts';
import { t } from './text.ts';

export const requestWayNames: Readonly<Record<RequestWay, string>> = {
  'at-once': t('Each at once'),
  'first-of-day': t('The first of a day at once, others with the next mail of the day'),
  together: t('What somebody is asked within four hours as one mail'),
};
