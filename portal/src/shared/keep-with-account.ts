/** What a reader has chosen for the portal on every device, kept with the account beside when mail comes. */
import type { MailPreferencesAnswer } from '#api/answers/mail.ts';
import type { Density } from '#domain/office/mail/choices.ts';
import type { Language } from '#languages/languages.ts';
import { request } from './api/client.ts';

export interface Choice {
  readonly language?: Language;
  readonly density?: Density;
}

/** Leaves everything else as it is kept. Throws `ApiError` where the account could not be told. */
export async function keepWithAccount(choice: Choice, office: string): Promise<void> {
  const path = `/v1/offices/${office}/mail-preferences`;
  const { set: _set, inForce: _inForce, last: _last, next: _next, ...kept } = await request<MailPreferencesAnswer>(path);
  await request(path, { method: 'PUT', body: { ...kept, ...choice } });
}
