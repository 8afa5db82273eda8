/**
 * Who a token's subject is. Where the sign-in service chooses the subjects of accounts (Cognito does), the facts say whose account it is; a subject
 * that no office has linked stands for itself, as people of former versions were named by it.
 */
import { toMs } from '#domain/values/time.ts';
import { signIns } from '#views/sign-ins.ts';
import type { App } from './app.ts';

/** Milliseconds for which an answer is remembered: a new link is seen after that at the latest. */
const remembered = 60_000;
const mostRemembered = 5_000;

/** Reads one row at most once a minute for each subject; nothing where accounts are named by their people. */
export function createWho({ ports, settings }: App): (subject: string) => Promise<string> {
  const known = new Map<string, { person: string; until: number }>();
  return async subject => {
    if (!settings.linkedSignIns) return subject;
    const now = toMs(ports.clock.now());
    const before = known.get(subject);
    // An answer from later than now was given before the clock was put back.
    if (before && now < before.until && now >= before.until - remembered) return before.person;
    const row = await ports.views.get(signIns.name, subject);
    const person = row ? signIns.schema.parse(row.body).person : subject;
    if (known.size >= mostRemembered) known.clear();
    known.set(subject, { person, until: now + remembered });
    return person;
  };
}
