/**
 * P14: whatever is done to an exported history of a real host (a project with its rounds, an office, a call, selections, a question of weights, a meeting), entry by entry,
 * is found, and the history is named, by the product and by a second verifier that was written from docs/record-format.md alone; what can only be told from outside is told: entries that no anchor vouches for are counted, never passed over.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifierText } from '#domain/history/log/note.ts';
import { fingerprint, signedText } from '#domain/history/signature.ts';
import type { NamedExport } from '#domain/verification/exported.ts';
import { readExport } from '#domain/verification/read.ts';
import { type Verdict, verdictOn } from '#domain/verification/verdict.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { demoProjects } from '#local/demo/facts.ts';
import { play } from '#local/demo/play.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { anchored, memorySigner } from '#test/support/memory-signer.ts';
import { sealedAnew } from '#test/support/sealed-anew.ts';
import { firstFault } from '#test/support/tampering/independent-verifier.mjs';
import { ofAnchors, ofEntries, ofHistories, type Tampering } from '#test/support/tampering/tamperings.ts';
import { type StandAlone, standAloneVerifier } from '#test/support/verifier.ts';
import { actsOn } from './api-driver.ts';
import { ownObjects } from './own-objects.ts';

/** Thousands of files are checked in each of these tests, on whatever machine. */
vi.setConfig({ testTimeout: 300_000 });

let host: TestHost;
let key: string;
let pem: string;
let verifier: StandAlone;
/** By what each is of, each with an anchor besides, as earlier versions made them. */
const files = new Map<string, NamedExport>();
const counted = new Map<string, number>();
const { read } = actsOn(() => host);

beforeAll(async () => {
  [host, verifier] = await Promise.all([startTestHost(), standAloneVerifier()]);
  const own = await ownObjects(host);
  const played = await play(sendInProcess(host.host.handler), demoProjects[0]!, 0);
  await host.commits();
  await growLog(host.host.app);
  const signer = memorySigner();
  pem = signer.publicKey.pem;
  key = fingerprint(signer.publicKey.base64);
  const paths = {
    'a project': `projects/${played.id}`,
    'another project': `projects/${own.project}`,
    'an office': 'offices/demo',
    'a call': `calls/${own.call}`,
    'a selection': `selections/${own.asked}`,
    weights: `weightings/${own.weighed}`,
    'a meeting': `meetings/${own.meeting}`,
  };
  for (const [what, path] of Object.entries(paths))
    files.set(what, await anchored(await read('auditor', `/v1/${path}/export`), signer));
}, 180_000);
afterAll(async () => {
  console.log(
    `tampered exports, all found: ${JSON.stringify(Object.fromEntries([...counted].sort()))}, ${[...counted.values()].reduce((sum, number) => sum + number, 0)} in all`,
  );
  verifier?.remove();
  await host?.close();
});

const all = () => [...files.values()];

function expectFound({ kind, exported, stream, seq }: Tampering): void {
  const { fault } = verifyExport(exported, key);
  expect([kind, fault?.stream], `${kind} in ${stream}: ${fault?.why}`).toEqual([kind, stream]);
  if (seq !== undefined) expect([kind, fault?.seq], fault?.why).toEqual([kind, seq]);
  expect([kind, firstFault(exported, key)]).toEqual([kind, { stream, seq: fault?.seq }]);
  const read = readExport({ name: 'export.json', text: textOf(exported) });
  expect([kind, 'value' in read && verifyExport(read.value, key).fault]).toEqual([kind, fault]);
  counted.set(kind, (counted.get(kind) ?? 0) + 1);
}

const textOf = (exported: object): string => JSON.stringify(exported);
const judged = (text: string): Verdict => verdictOn({ file: { name: 'export.json', text }, key: { name: 'key.pem', text: pem } });

describe('exports of a host as it wrote them', () => {
  test('each is intact with the key of the host, and every entry of it has an anchor', () => {
    expect(files.size).toBe(7);
    for (const [what, exported] of files) {
      const report = verifyExport(exported, key);
      expect([what, report.fault, report.unanchored]).toEqual([what, undefined, []]);
      expect([what, firstFault(exported, key)]).toEqual([what, undefined]);
      expect(judged(textOf(exported)).lines[0]).toMatch(/^Intact: /);
    }
  });
});

describe('exports that somebody changed', () => {
  test('P14: each entry that is flipped, dropped, doubled, swapped, cut off, reordered, forked or regrown is found, and its history named', () => {
    for (const exported of all()) for (const tampering of ofEntries(exported)) expectFound(tampering);
  });

  test('P14: each history that is left out, put in, doubled or replaced is found and named', () => {
    for (const exported of all()) {
      const streams = new Set(exported.streams.map(({ stream }) => stream));
      const others = all()
        .flatMap(other => other.streams.slice(0, 1))
        .filter(({ stream }) => !streams.has(stream));
      for (const tampering of ofHistories(exported, others.slice(0, 2)))
        if (isOwnToTell(exported, tampering)) expectFound(tampering);
    }
  });

  test('P14: each anchor that is moved, changed, stripped, or signed by somebody else is found at its entry', async () => {
    for (const exported of all()) {
      const thief = memorySigner();
      const signed = new Map<string, Awaited<ReturnType<typeof thief.sign>>>();
      for (const { at, heads } of exported.anchors)
        for (const head of heads) signed.set(signedText(at, head), await thief.sign(signedText(at, head)));
      const tamperings = ofAnchors(exported, (at, head) => ({ ...head, signature: signed.get(signedText(at, head)) }));
      for (const tampering of tamperings) expectFound(tampering);
    }
  });

  test('P14: an envelope that was edited, and a field, name or number that no digest covers, is found by its name', () => {
    for (const exported of all()) {
      const kind = Object.keys(exported).find(name => /^(project|office|call|selection|weighting|meeting)$/.test(name)) ?? '';
      const [first] = exported.streams;
      const put = (change: (copy: Record<string, never>) => void) => {
        const copy = structuredClone(exported) as unknown as Record<string, never>;
        change(copy);
        return textOf(copy);
      };
      const edits: Record<string, [string, string]> = {
        'envelope: another format': [put(copy => Object.assign(copy, { format: 'tollgate-export/2' })), 'format'],
        'envelope: another name': [put(copy => Object.assign(copy, { [kind]: 'elsewhere' })), `${kind}/elsewhere`],
        'envelope: another kind': [
          put(copy => Object.assign(copy, { [kind]: undefined, [kind === 'office' ? 'project' : 'office']: 'x' })),
          kind === 'office' ? 'project/x' : 'office/x',
        ],
        'envelope: two names': [
          put(copy => Object.assign(copy, { [kind === 'office' ? 'project' : 'office']: 'x' })),
          'no digest covers',
        ],
        'envelope: a field besides': [put(copy => Object.assign(copy, { outcome: 'kill' })), 'outcome'],
        'envelope: a field of a history besides': [
          put(copy => Object.assign((copy.streams as never)[0], { outcome: 'kill' })),
          'outcome',
        ],
        'envelope: a field of an entry besides': [
          put(copy =>
            Object.assign(((copy.streams as never)[0] as { commits: object[] }).commits[0] as object, { outcome: 'kill' }),
          ),
          'outcome',
        ],
        'envelope: an instant that is none': [put(copy => Object.assign(copy, { exportedAt: 'yesterday' })), 'exportedAt'],
        'envelope: a history renamed': [
          put(copy => Object.assign((copy.streams as never)[0], { stream: 'project/renamed' })),
          String(first?.stream),
        ],
        'JSON: a name twice': [textOf(exported).replace('"previous":', '"previous":"","previous":'), '"previous" stands twice'],
        'JSON: a number beyond double': [textOf(exported).replace('"seq":1,', '"seq":1.0000000000000000001,'), 'is read as 1'],
        'JSON: half of a character': [textOf(exported).replace('"command":"', '"command":"\\ud83d'), 'half of a character'],
      };
      for (const [what, [text, name]] of Object.entries(edits)) {
        const { code, lines } = judged(text);
        expect([what, code], lines[0]).toEqual([what, 1]);
        expect(lines[0], what).toContain(name);
        counted.set(what, (counted.get(what) ?? 0) + 1);
      }
    }
  });
});

describe('what only the outside can tell', () => {
  test('P14: entries behind the last anchor are counted by history, also when they were regrown, and an anchor that was taken out is missed', () => {
    for (const exported of all())
      for (const [at, { stream, commits }] of exported.streams.entries()) {
        const last = commits.at(-1);
        if (!last) throw new Error('every history has entries');
        const longer = sealedAnew([...commits, { ...last, seq: last.seq + 1, facts: [] }]);
        const streams = exported.streams.with(at, { stream, commits: longer });
        const { code, lines } = judged(textOf({ ...exported, streams }));
        expect([stream, code]).toEqual([stream, 0]);
        expect(lines.join(' ')).toContain(
          `1 entry is newer than the last anchor or checkpoint (1 of ${stream}): nothing outside the file vouches for it yet.`,
        );
        const anchors = exported.anchors.map(anchor => ({
          ...anchor,
          heads: anchor.heads.filter(head => head.stream !== stream),
        }));
        const stripped = verifyExport({ ...exported, anchors, log: undefined }, key);
        const told = stripped.fault
          ? stripped.fault.stream === stream
          : stripped.unanchored.some(entry => entry.stream === stream && entry.entries === commits.length);
        expect([stream, told]).toEqual([stream, true]);
        counted.set('told: regrown behind the anchor', (counted.get('told: regrown behind the anchor') ?? 0) + 1);
      }
  });
});

describe('the public log in an export', () => {
  const keyOfLog = (exported: NamedExport) => ({ name: 'log.key', text: exported.log?.key ?? '' });

  test('P14: an export says under which checkpoint of which log it stands, and does not pass without it for an auditor who holds the key', () => {
    for (const exported of all()) {
      const given = { file: { name: 'export.json', text: textOf(exported) }, key: keyOfLog(exported) };
      const { code, lines } = verdictOn(given);
      expect([code, lines[1]]).toEqual([
        0,
        expect.stringMatching(/^In the public log \S+ under its checkpoint of \d+ entries, signed with your key[.]$/),
      ]);
      const stripped = { ...given, file: { name: 'export.json', text: textOf({ ...exported, log: undefined, anchors: [] }) } };
      expect(verdictOn(stripped)).toMatchObject({
        code: 1,
        lines: [expect.stringContaining('the file says nothing of the public log')],
      });
      const witness = { name: 'witness.example', type: 'cosignature', publicKey: new Uint8Array(32) } as const;
      const alone = verdictOn({ ...given, witnesses: { name: 'witnesses', text: `${verifierText(witness)}\n` } });
      expect(alone.lines[0]).toBe('Not intact: log: its checkpoint is not cosigned by the witness witness.example.');
      expect(verdictOn({ ...given, witnesses: { name: 'witnesses', text: 'nobody' } }).code).toBe(2);
    }
  });

  test('P14: each entry that was regrown, cut off or forked is found by the log alone, when no anchor is left', () => {
    for (const exported of all())
      for (const tampering of ofEntries(exported)) {
        if (!/^(regrown|forked|cut off|reordered and regrown)/.test(tampering.kind)) continue;
        const { fault } = verifyExport({ ...tampering.exported, anchors: [] });
        expect([tampering.kind, fault?.stream], fault?.why).toEqual([tampering.kind, tampering.stream]);
        counted.set(`log alone: ${tampering.kind}`, (counted.get(`log alone: ${tampering.kind}`) ?? 0) + 1);
      }
  });
});

describe('the stand-alone file', () => {
  test('P14: of a sample of everything the file that auditors run says word for word what the command says', async () => {
    const sample = all().flatMap(exported => [
      exported,
      ...[...ofEntries(exported)].filter((_, index) => index % 61 === 0).map(({ exported: changed }) => changed),
    ]);
    expect(sample.length).toBeGreaterThan(20);
    for (const exported of sample.slice(0, 40)) {
      const text = textOf(exported);
      const { code, out } = await verifier.check({ file: { name: 'export.json', text }, key: { name: 'key.pem', text: pem } });
      const verdict = judged(text);
      expect([code, out.trim()]).toEqual([verdict.code, verdict.lines.join('\n')]);
    }
  });
});

/** A history that is named and was never secret cannot be left out; one that keeps ratings or ballots may be absent, and is listed. */
function isOwnToTell(exported: NamedExport, { kind, exported: changed, stream }: Tampering): boolean {
  if (kind !== 'history left out') return true;
  const { fault, absent } = verifyExport(changed, key);
  return fault !== undefined || !absent.includes(stream) || exported.streams[0]?.stream === stream;
}
