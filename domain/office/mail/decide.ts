/** Everybody sets the own mail, and nobody that of another; the PMO and administrators set how it comes to whoever has set nothing. What is set can be kept: its hours do not forbid each other. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { own } from '../../values/record.ts';
import { officePreconditions } from '../actions.ts';
import { personIn } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { MailCommands } from './commands.ts';
import { isQuiet, type MailPreferences } from './preferences.ts';
import { usualOfficeMail } from './usual.ts';

export const mailDecisions: OfficeDecisions<MailCommands> = {
  'set-mail-preferences': (state, { preferences }, { actor }) => {
    if (actor.kind !== 'person' || !personIn(state, actor.id))
      return refuse('not-allowed', 'Only a person of this office sets when that person gets mail.');
    const no = faultIn(preferences);
    if (no) return no;
    const before = own(state.mail ?? {}, actor.id)?.preferences;
    if (before && digestOf(before) === digestOf(preferences)) return { facts: [] };
    return { facts: [{ type: 'mail-preferences-set', person: actor.id, ...preferences }] };
  },
  'set-office-mail': (state, { requests, weekly, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['set-office-mail'](state, context) ??
      (weekly && weekly.at > latest ? tooLate('weekly.at') : undefined) ??
      changedSince(state, 'officeMail', expectedVersion);
    if (no) return no;
    if (digestOf(state.officeMail ?? usualOfficeMail) === digestOf({ requests, weekly })) return { facts: [] };
    return { facts: [{ type: 'office-mail-set', requests, weekly, ...(reason !== undefined && { reason }) }] };
  },
};

/** So that there is an hour left of the day. */
const latest = '23:00';

function tooLate(field: string): Refused {
  return refuse(
    'hours-forbid-mail',
    `The mail of a day goes out from ${latest} on at the latest, so that it has an hour; choose an earlier hour.`,
    field,
  );
}

function faultIn({ at, quiet, weekly }: MailPreferences): Refused {
  const late = at > latest ? 'at' : weekly && weekly.at > latest ? 'weekly.at' : undefined;
  if (late) return tooLate(late);
  if (!quiet) return undefined;
  const hours = `${quiet.from} to ${quiet.until}`;
  if (quiet.from === quiet.until)
    return refuse(
      'hours-forbid-mail',
      `From ${hours} is a whole day: no mail would ever come. Choose another end, or none.`,
      'quiet.until',
    );
  if (!fits(at, quiet))
    return refuse(
      'hours-forbid-mail',
      `Less than an hour lies between ${at} and the hours without mail, ${hours}; choose another hour, or others without mail.`,
      'at',
    );
  if (weekly && !fits(weekly.at, quiet))
    return refuse(
      'hours-forbid-mail',
      `Less than an hour lies between ${weekly.at} and the hours without mail, ${hours}; choose another hour, or others without mail.`,
      'weekly.at',
    );
  return undefined;
}

/** Whether the mail has an hour to go out on the same day before it may go no more. */
function fits(at: string, quiet: NonNullable<MailPreferences['quiet']>): boolean {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const until = hour === 23 ? '23:59' : `${String(hour + 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return !isQuiet({ quiet }, at) && (quiet.from <= at || quiet.from >= until);
}
