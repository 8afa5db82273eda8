/** Mails by what they are about and by person and day. Whoever is asked or invited hears at once; of the rest there is one a person and day. */
import type { Mail } from '#domain/values/mail.ts';

/** Facts that ask somebody for a word for which something stands still, or invite: their mails wait for nothing. */
const asks = new Set([
  ...['meeting-planned', 'meeting-moved', 'meeting-cancelled', 'person-invited'],
  ...['proposal-submitted', 'proposal-revised', 'proposal-returned', 'person-replaced', 'report-sent-back'],
  ...['closure-reported', 'closure-rejected', 'condition-reported', 'handover-offered', 'change-proposed', 'delegation-proposed'],
  ...['round-opened', 'round-escalated', 'seat-changed', 'withdrawal-asked', 'report-filed'],
  ...['question-asked', 'question-answered', 'ballot-recorded', 'recorded-ballot-refused'],
]);

/** A mail of several, and one of several that all ask somebody for a word or invite. */
const kinds: Readonly<Record<string, string>> = { together: 'several together', 'asked-together': 'requests together' };
const requestsTogether = 'requests together';

export class Mails {
  readonly byKind = new Map<string, number>();
  /** Of those that neither ask nor invite, by `person day`. */
  private readonly informing = new Map<string, number>();
  private counted = 0;

  /** Takes what was sent since it was last asked; `factOf` says of `STREAM#SEQ#INDEX` which fact that is. */
  take(sent: readonly Mail[], day: string, factOf: (place: string) => string | undefined): readonly Mail[] {
    const fresh = sent.slice(this.counted);
    this.counted = sent.length;
    for (const { id, to } of fresh) {
      const kind = kinds[id.split('/')[0] ?? ''] ?? factOf(id.slice(0, id.lastIndexOf('/'))) ?? 'other';
      this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + 1);
      if (kind === requestsTogether || asks.has(kind)) continue;
      const key = `${to} ${day}`;
      this.informing.set(key, (this.informing.get(key) ?? 0) + 1);
    }
    return fresh;
  }

  /** Who had more than one of them on a day. */
  faults(): string[] {
    return [...this.informing].flatMap(([who, count]) =>
      count > 1 ? [`${count} mails besides invitations and requests: ${who}`] : [],
    );
  }

  /** Mails of a person on a day on which there was one: the most, the 99th percentile, and on how many such days there was more than one. */
  perPersonAndDay(): { most: number; p99: number; days: number; withMore: number; worst: string } {
    const entries = [...this.informing].sort(([, left], [, right]) => left - right);
    const counts = entries.map(([, count]) => count);
    const at = (share: number) => counts[Math.min(counts.length - 1, Math.floor(counts.length * share))] ?? 0;
    const withMore = counts.filter(count => count > 1).length;
    return { most: counts.at(-1) ?? 0, p99: at(0.99), days: counts.length, withMore, worst: entries.at(-1)?.[0] ?? '' };
  }
}
