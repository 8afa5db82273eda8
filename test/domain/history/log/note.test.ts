/** Notes, keys, checkpoints and cosignatures: the examples of the specifications (C2SP), and notes signed by golang.org/x/mod (vectors.json). */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64, utf8 } from '#domain/history/log/bytes.ts';
import { checkpointIn, checkpointText } from '#domain/history/log/checkpoint.ts';
import { cosignature, cosignedAt, cosignedMessage } from '#domain/history/log/cosignature.ts';
import {
  keyIdOf,
  type Note,
  noteIn,
  noteText,
  signatureLine,
  signaturesIn,
  type Verifier,
  verifierIn,
  verifierText,
} from '#domain/history/log/note.ts';
import { holds, isSignedBy, rawPublicKey } from '#domain/history/log/signing.ts';
import vectors from './vectors.json' with { type: 'json' };

/** From the page of signed-note. */
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

/** From the page of tlog-cosignature. */
const cosigned = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const keyIn = (text: string) => verifierIn(text) as Verifier;
const read = (text: string) => noteIn(text) as Note;

function witness() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const verifier = {
    name: 'witness.example',
    type: 'cosignature',
    publicKey: rawPublicKey(publicKey.export({ type: 'spki', format: 'der' })),
  } as const;
  return { verifier, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
}

describe('signed notes', () => {
  test('P14: the example of the specification is signed by its key, and not when a letter is changed', () => {
    expect(isSignedBy(read(exampleNote), keyIn(exampleKey))).toBe(true);
    expect(isSignedBy(read(exampleNote.replace('an example', 'no example')), keyIn(exampleKey))).toBe(false);
    expect(isSignedBy(read(exampleNote.replace('example.com/foo', 'example.com/bar')), keyIn(exampleKey))).toBe('absent');
    expect(verifierText(keyIn(exampleKey))).toBe(exampleKey);
    expect(noteText(read(exampleNote))).toBe(exampleNote);
  });

  test('P14: a checkpoint that another implementation signed with two keys is read, and each signature holds', () => {
    const note = read(vectors.note);
    expect(vectors.keys.map(key => isSignedBy(note, keyIn(key)))).toEqual([true, true]);
    expect(checkpointIn(note.text)).toMatchObject({ origin: 'example.org/log', size: vectors.size });
    expect(noteText(note)).toBe(vectors.note);
    expect(vectors.keys.map(key => verifierText(keyIn(key)))).toEqual(vectors.keys);
  });

  test('P14: a key as text whose id is not that of its name and key is none', () => {
    for (const text of [
      '',
      'example.com/foo',
      exampleKey.replace('530d903a', '530d903b'),
      exampleKey.replace('foo', 'fob'),
      `${exampleKey}=`,
      exampleKey.replace('+Ae', '+Be'),
      ` ${exampleKey}`,
      `${exampleKey}\n`,
    ])
      expect([text, verifierIn(text)]).toEqual([text, undefined]);
  });

  test('P14: what is no note, or could be read as two, is not read', () => {
    const [text = '', line = ''] = exampleNote.split('\n\n');
    for (const bad of [
      '',
      text,
      `${text}\n`,
      `${text}\n\n`,
      `${text}\n\n${line.trimEnd()}`,
      `${text}\n\n${line}more\n`,
      `${text}\n\n—${line.slice(2)}`,
      `${text}\n\n${line.replace('example.com/foo', 'a+b')}`,
      `${text}\n\n${line.replace('aQM=', 'aQN=')}`,
      `a\tb\n\n${line}`,
      `a\rb\n\n${line}`,
      `${text}\n\n${line.replace(' Uw', '  Uw')}`,
      `${text}\ud800\n\n${line}`,
    ])
      expect([bad, noteIn(bad)]).toEqual([bad, undefined]);
    expect(noteIn(`with\n\nempty lines\n\n${line}`)?.text).toBe('with\n\nempty lines\n');
    expect(() => noteText({ text: 'without an end', signatures: [] })).toThrow(RangeError);
  });

  test('P14: base64 has one spelling', () => {
    expect(fromBase64('AQI=')).toEqual(Uint8Array.of(1, 2));
    for (const text of ['AQJ=', 'AQI', 'AQI==', 'A_I=', 'AQI=\n', '='])
      expect([text, fromBase64(text)]).toEqual([text, undefined]);
    expect(toBase64(new Uint8Array())).toBe('');
  });

  test('P14: a checkpoint has a name, a size and a root, each spelt in one way', () => {
    const root = new Uint8Array(32).fill(5);
    const text = checkpointText({ origin: 'example.org/log', size: 12, root });
    expect(checkpointIn(text)).toEqual({ origin: 'example.org/log', size: 12, root });
    expect(checkpointIn(`${text}a further line\n`)).toEqual({ origin: 'example.org/log', size: 12, root });
    for (const bad of [
      text.trimEnd(),
      text.replace('12', '012'),
      text.replace('12', '-1'),
      text.replace('12', '1e1'),
      `\n${text}`,
      `${text}\n`,
      text.replace('12', '9007199254740993'),
      text.replace('BQU', 'BQ'),
      'example.org/log\n12\n',
    ])
      expect([bad, checkpointIn(bad)]).toEqual([bad, undefined]);
  });

  test('P14: the cosignature in the example of the specification is read with its time', () => {
    const [, found] = read(cosigned).signatures;
    expect(found?.name).toBe('witness.example.com/w1');
    expect(cosignedAt(found as NonNullable<typeof found>)).toBe(1_679_315_147);
    expect(new TextDecoder().decode(cosignedMessage(read(cosigned).text, 1_679_315_147))).toBe(
      'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    );
  });

  test("P14: a witness's signature holds for its checkpoint and time alone", () => {
    const { verifier, sign: signIt } = witness();
    const text = 'example.org/log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const time = 1_790_000_000;
    const signature = signIt(cosignedMessage(text, time));
    const note = read(noteText({ text, signatures: [cosignature(verifier, time, signature)] }));
    expect(isSignedBy(note, verifier)).toBe(true);
    const over = { publicKey: verifier.publicKey, message: cosignedMessage(text, time), signature };
    expect([holds(over, null), holds({ ...over, message: utf8('a') }, null)]).toEqual([true, false]);
    expect(isSignedBy({ ...note, signatures: [cosignature(verifier, time + 1, signature)] }, verifier)).toBe(false);
    expect(isSignedBy({ ...note, text: text.replace('1\n', '2\n') }, verifier)).toBe(false);
    expect(isSignedBy(note, { ...verifier, type: 'note' })).toBe('absent');
    expect(signaturesIn(note.signatures.map(signatureLine).join(''))).toEqual(note.signatures);
    expect(keyIdOf(verifier)).not.toEqual(keyIdOf({ ...verifier, type: 'note' }));
  });

  test('P14: what is no key signs nothing, and a key on another curve is refused', () => {
    const over = { publicKey: new Uint8Array(31), message: utf8('a'), signature: new Uint8Array(64) };
    expect([holds(over), holds(over, null)]).toEqual([false, false]);
    const other = createPublicKey(
      createPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })),
    );
    expect(() => rawPublicKey(other.export({ type: 'spki', format: 'der' }))).toThrow('not one of Ed25519');
  });
});
