/**
 * A certificate of our own for one address, that nobody vouches for but itself: what a mail server within an organisation has. Valid for a day. It is
 * written as DER by hand (RFC 5280), which takes fewer lines than a library takes polyfills.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface OwnCertificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM, PKCS 8. */
  readonly key: string;
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value));
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const bits = (value: Uint8Array) => der(0x03, Buffer.from([0]), value);
const instant = (ms: number) =>
  text(
    0x17,
    `${new Date(ms)
      .toISOString()
      .replaceAll(/[-:T]|\.\d+/g, '')
      .slice(2)}`,
  );

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = '550403';
const subjectAltName = '551d11';
const basicConstraints = '551d13';
const hour = 3_600_000;

/** `name` is an address of IPv4 or a name of a machine. */
export function ownCertificate(name: string): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const called = sequence(der(0x31, sequence(oid(commonName), text(0x0c, name))));
  const address = /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : text(0x82, name);
  const extension = (id: string, value: Uint8Array) => sequence(oid(id), der(0x04, value));
  const authority = extension(basicConstraints, sequence(der(0x01, Buffer.from([0xff]))));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    called,
    sequence(instant(Date.now() - hour), instant(Date.now() + 24 * hour)),
    called,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(authority, extension(subjectAltName, sequence(address)))),
  );
  const whole = sequence(content, ecdsaWithSha256, bits(sign('sha256', content, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
