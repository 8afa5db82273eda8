/**
 * A second verifier, written from docs/record-format.md alone: it shares no code with the product, so that both are wrong only where the page is. Points 2 to 7 of that page;
 * strict reading, point 1, as far as JSON.parse can tell. Returns the first fault as `{ stream, seq }`, or undefined.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';

const kinds = ['project', 'office', 'call', 'selection', 'weighting', 'meeting'];
const covered = ['stream', 'seq', 'at', 'actor', 'command', 'content', 'facts', 'previous'];

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const names = Object.keys(value).sort((left, right) => (left < right ? -1 : 1));
    return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

function digestOf(entry) {
  return sha256(canonical(Object.fromEntries(covered.map(name => [name, entry[name]]))));
}

function faultInChain({ stream, commits }) {
  let previous = '0'.repeat(64);
  for (const [index, entry] of commits.entries()) {
    const right =
      entry.seq === index + 1 && entry.stream === stream && entry.previous === previous && digestOf(entry) === entry.digest;
    if (!right) return { stream, seq: index + 1 };
    previous = entry.digest;
  }
  return undefined;
}

function faultInHead(streams, at, head, trusted) {
  const { stream, seq, digest, signature } = head;
  const entry = streams.find(history => history.stream === stream)?.commits.find(commit => commit.seq === seq);
  if (entry?.digest !== digest) return { stream, seq };
  if (!signature) return trusted === undefined ? undefined : { stream, seq };
  const der = Buffer.from(signature.key, 'base64');
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signed = verify(
      'sha256',
      Buffer.from(canonical({ at, stream, seq, digest })),
      key,
      Buffer.from(signature.value, 'base64'),
    );
    return signed && (trusted === undefined || sha256(der) === trusted) ? undefined : { stream, seq };
  } catch {
    return { stream, seq };
  }
}

/** Histories that this fact names, and those that have ended by it. */
function namedBy(fact) {
  if (fact.type === 'gate-requested') return [`review/${fact.review}`];
  if (fact.type === 'assessment-asked') return [`assessment/${fact.assessment}`];
  if (fact.type !== 'items-added') return [];
  return fact.items.flatMap(({ kind, ref }) => {
    if (ref === undefined || kind === 'exception' || kind === 'free') return [];
    return [`${kind === 'selection' ? 'selection' : 'review'}/${ref}`];
  });
}

function endedBy(fact, facts) {
  if (fact.type === 'gate-outcome-recorded') return [`review/${fact.review}`];
  if (fact.type !== 'proposal-assessed') return [];
  return facts
    .filter(({ type, project }) => type === 'assessment-asked' && project === fact.project)
    .map(({ assessment }) => `assessment/${assessment}`);
}

export function firstFault(exported, trusted) {
  const kind = kinds.find(name => exported[name] !== undefined);
  const own = `${kind}/${exported[kind]}`;
  const { streams, anchors } = exported;
  const names = streams.map(({ stream }) => stream);
  if (!names.includes(own)) return { stream: own, seq: 0 };
  const doubled = names.find((name, index) => names.indexOf(name) < index);
  if (doubled) return { stream: doubled, seq: 0 };
  for (const history of streams) {
    const fault = faultInChain(history);
    if (fault) return fault;
  }
  for (const { at, heads } of anchors)
    for (const head of heads) {
      const fault = faultInHead(streams, at, head, trusted);
      if (fault) return fault;
    }
  const facts = streams.find(({ stream }) => stream === own).commits.flatMap(entry => entry.facts);
  const named = facts.flatMap(namedBy);
  const strange = names.find(name => name !== own && !named.includes(name));
  if (strange) return { stream: strange, seq: 0 };
  const missing = facts.flatMap(fact => endedBy(fact, facts)).find(name => !names.includes(name));
  if (missing) return { stream: missing, seq: 0 };
  if (trusted !== undefined && !anchors.some(({ heads }) => heads.length > 0)) return { stream: own, seq: 0 };
  return undefined;
}
