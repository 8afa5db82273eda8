/** When a session is renewed, when its end is announced, and when it is over. Pure; times in milliseconds, instants since 1970. */

export interface Session {
  /** When the token ends, as the issuer said. */
  readonly endsAt: number;
  /** Whether the issuer renews it without asking the person. */
  readonly renewable: boolean;
  /** Whether the last attempt to renew it came to nothing. */
  readonly refused: boolean;
}

/** `ends-soon`: the person is told. A session that renews itself lasts until that is refused. */
export type SessionState = 'lasts' | 'ends-soon' | 'over';

/** The end is announced this long before. */
export const announcedBefore = 5 * 60_000;

const renewsItself = ({ renewable, refused }: Session) => renewable && !refused;

export function stateOf(session: Session, now: number): SessionState {
  if (renewsItself(session)) return 'lasts';
  if (now >= session.endsAt) return 'over';
  return now >= session.endsAt - announcedBefore ? 'ends-soon' : 'lasts';
}

/**
 * How long until there is something to do: to renew it, if it renews itself (five minutes before its end, so that there is time to tell when that is
 * refused, or at half of what is left of a shorter one), else to say the next thing. Undefined once it is over.
 */
export function untilNext(session: Session, now: number): number | undefined {
  const left = session.endsAt - now;
  if (renewsItself(session)) return Math.max(0, left - Math.min(announcedBefore, left / 2));
  if (left <= 0) return undefined;
  return left > announcedBefore ? left - announcedBefore : left;
}
