/** The witnesses of the log as a setting: `ADDRESS KEY`, several with commas between. */
import { type Verifier, verifierIn } from '#domain/history/log/note.ts';

export interface WitnessSetting {
  /** Address for submissions. */
  readonly address: string;
  readonly verifier: Verifier;
}

/** The witnesses that a text names, or the sentence that says what is wrong with it. */
export function witnessesIn(text: string): readonly WitnessSetting[] | string {
  const parts = text.split(',').map(part => part.trim());
  const found = parts.map(part => {
    const [address = '', key = '', ...rest] = part.split(/\s+/);
    const verifier = verifierIn(key);
    return URL.canParse(address) && verifier?.type === 'cosignature' && rest.length === 0 ? { address, verifier } : part;
  });
  const wrong = found.find(entry => typeof entry === 'string');
  if (wrong !== undefined)
    return `give ADDRESS and KEY of each witness as it says them, with commas between; “${wrong}” is no such pair`;
  return found as WitnessSetting[];
}
