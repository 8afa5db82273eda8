/** P14: what a browser computes without Node is what Node computes: digests, and whether a signature is right. */
import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexOf, sha256Hex, sha256Of } from '#domain/history/hashing.ts';
import { isSigned, isSignedAnywhere, publicKeyIn } from '#domain/history/signature.ts';

test('SHA-256 in JavaScript and by Node are the same for bytes of every length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(hexOf(portableSha256(bytes))).toBe(hash('sha256', bytes, 'hex'));
      expect(hexOf(sha256Of(bytes))).toBe(hash('sha256', bytes, 'hex'));
    }),
  );
  expect(sha256Hex('Ångström €')).toBe(hexOf(portableSha256(new TextEncoder().encode('Ångström €'))));
});

test('a signature, one of something else, one by another key, a mangled one and keys that are none are judged alike by Node and without it', () => {
  const [own, other] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyOf = ({ publicKey }: typeof own & object) => publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const made = (text: string, pair = own) => sign('sha256', Buffer.from(text), pair!.privateKey).toString('base64');
  const mangled = Buffer.from(made('entry 7'), 'base64');
  mangled[mangled.length - 1]! ^= 1;
  const cases: [string, string, string, boolean][] = [
    ['entry 7', keyOf(own!), made('entry 7'), true],
    ['entry 8', keyOf(own!), made('entry 7'), false],
    ['entry 7', keyOf(other!), made('entry 7'), false],
    ['entry 7', keyOf(own!), mangled.toString('base64'), false],
    ['entry 7', keyOf(own!), `${made('entry 7')}AAAA`, false],
    ['entry 7', keyOf(rsa), made('entry 7', rsa), false],
    ['entry 7', 'AAAA', made('entry 7'), false],
    ['entry 7', 'no base64!', made('entry 7'), false],
    ['entry 7', keyOf(own!), '', false],
  ];
  for (const [text, key, value, right] of cases)
    expect([isSigned(text, { key, value }), isSignedAnywhere(text, { key, value })]).toEqual([right, right]);
  // Many, so that both halves of the range of s are met.
  for (let number = 0; number < 40; number += 1) {
    const signature = { key: keyOf(own!), value: made(`entry ${number}`) };
    expect(isSignedAnywhere(`entry ${number}`, signature)).toBe(true);
  }
});

test('a public key is read from PEM, and what is none is not', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
  expect(publicKeyIn(pem)).toBe(key);
  expect(publicKeyIn(pem.replaceAll('\n', '\r\n'))).toBe(key);
  const others = [
    generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey,
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey,
  ].map(other => String(other.export({ format: 'pem', type: 'spki' })));
  for (const none of [...others, '', 'AAAA', pem.slice(0, -30), pem.replace('BEGIN', 'BEGINS')])
    expect(publicKeyIn(none)).toBeUndefined();
});
