import { describe, expect, test } from 'vitest';
import { describeNonPublic } from '../../src/net/public-address.js';

describe('an address is public', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700::1111',
    '2a00:1450:4001::8a',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s', (address) => {
    expect(describeNonPublic(address)).toBeNull();
  });
});

describe('an address is not public', () => {
  // Sources: RFC 6890 and the IANA registries of special-purpose addresses.
  test.each([
    ['127.0.0.1', 'a loopback address'],
    ['127.255.255.254', 'a loopback address'],
    ['0.0.0.0', 'an unspecified address'],
    ['10.1.2.3', 'a private address'],
    ['172.16.0.1', 'a private address'],
    ['192.168.1.1', 'a private address'],
    ['169.254.169.254', 'a link-local address'],
    ['100.64.0.1', 'an address behind a carrier’s NAT'],
    ['192.0.0.8', 'a reserved address'],
    ['198.18.0.1', 'a reserved address'],
    ['203.0.113.7', 'a reserved address'],
    ['224.0.0.1', 'a multicast address'],
    ['240.0.0.1', 'a reserved address'],
    ['255.255.255.255', 'a broadcast address'],
    ['::', 'an unspecified address'],
    ['::1', 'a loopback address'],
    ['::ffff:127.0.0.1', 'a loopback address'],
    ['::ffff:7f00:1', 'a loopback address'],
    ['::127.0.0.1', 'a loopback address'],
    ['::ffff:0:127.0.0.1', 'a reserved address'],
    ['64:ff9b::a00:1', 'a private address'],
    ['64:ff9b:1::7f00:1', 'a loopback address'],
    ['2002:7f00:1::', 'a 6to4 address'],
    ['2001::1', 'a Teredo address'],
    ['fe80::1', 'a link-local address'],
    ['fe80::1%eth0', 'a link-local address'],
    ['fec0::1', 'a private address'],
    ['fd00::1', 'a private address'],
    ['ff02::1', 'a multicast address'],
    ['2001:db8::1', 'a reserved address'],
    ['4000::1', 'a reserved address'],
    ['example.org', 'no IP address'],
  ])('%s: %s', (address, reason) => {
    expect(describeNonPublic(address)).toBe(reason);
  });
});
