/** What a person sets about the own mail. */
import type { MailPreferences } from './preferences.ts';

export interface MailCommands {
  'set-mail-preferences': { readonly preferences: MailPreferences };
}
