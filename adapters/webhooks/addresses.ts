/**
 * Which addresses are those of machines on the public internet. Everything else (this machine, networks inside, neighbours on the link, the places
 * where clouds answer questions about a machine) is never posted to, also when it comes wrapped as an IPv6 address.
 */
import { BlockList, isIP } from 'node:net';

/** IANA special-purpose ranges that are not globally reachable, and one metadata address that lies in a public range. */
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6 only 2000::/3 is given out; these parts of it lead elsewhere: IETF protocols with Teredo, documentation, 6to4, SRv6. */
const ranges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const inside = new BlockList();
for (const [net, bits] of ranges4) inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of ranges6) inside.addSubnet(net, bits, 'ipv6');
const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public internet. A text that is no address is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  if (family !== 6) return false;
  // Neither an IPv4 address in IPv6 (::ffff:0:0/96) nor one behind a translator (64:ff9b::/96) lies in 2000::/3.
  return givenOut.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}
