/** Mail by SES: loaded when the first one is sent. */
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { createSesMailer } from '#adapters/ses/mailer.ts';
import type { Mailer } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export interface MailPlaces {
  readonly MAIL_SENDER: string;
  readonly MAIL_CONFIGURATION: string;
}

export function openMailer({ MAIL_SENDER: from, MAIL_CONFIGURATION: configurationSet }: MailPlaces): Mailer {
  return createSesMailer({ client: new SESv2Client({ requestHandler }), from, configurationSet });
}
