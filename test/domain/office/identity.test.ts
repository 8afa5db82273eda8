/** Name and logo of an office: who changes them, which pictures are taken, and what whoever sends another one is told to send instead. */
import { expect, test } from 'vitest';
import { differencesBy } from '#domain/office/differences.ts';
import { setLogoSchema } from '#domain/office/identity/commands.ts';
import { mostLogoBytes, pictureIn } from '#domain/office/identity/logo.ts';
import { must, officeWorld } from '#test/support/fixtures.ts';
import { bytesIn, chunk, logoJpeg, logoPng, pngOf, smallLogo, smallLogoDigest } from '#test/support/logos.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const withLogo = (content = smallLogo) => {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-logo', content, reason: 'The new sign.' }, 'petra'));
  return world;
};
const faultOf = (bytes: Uint8Array) => {
  const found = pictureIn(bytes);
  return 'fault' in found ? found.fault : '';
};

test('the PMO renames an office with the reason on record; the same name again adds nothing, and the id stays', () => {
  const world = officeWorld();
  const { id } = world.office.state;
  const facts = must(world.toOffice({ type: 'rename-office', name: 'Office of change', reason: 'A merger.' }, 'petra'));
  expect(facts).toEqual([{ type: 'office-renamed', name: 'Office of change', reason: 'A merger.' }]);
  expect(world.office.state).toMatchObject({ id, name: 'Office of change', versions: { name: expect.any(Number) } });
  expect(world.toOffice({ type: 'rename-office', name: 'Office of change' }, 'ada')).toEqual({ facts: [] });
});

test('name and logo are the PMO’s and the administrators’: others are refused and told so', () => {
  const world = officeWorld();
  for (const who of ['sonia', 'manu', 'gail', 'audrey'])
    for (const command of [{ type: 'rename-office', name: 'Mine' } as const, { type: 'set-logo', content: smallLogo } as const])
      expect(world.toOffice(command, who)).toMatchObject({ refusal: { code: 'not-allowed' } });
});

test('a name or a logo that somebody else has changed since it was read is not changed over theirs', () => {
  const world = withLogo();
  must(world.toOffice({ type: 'rename-office', name: 'North' }, 'petra'));
  const changed = { refusal: { code: 'version-changed' } };
  expect(world.toOffice({ type: 'rename-office', name: 'South', expectedVersion: 0 }, 'ada')).toMatchObject(changed);
  expect(world.toOffice({ type: 'set-logo', content: logoPng, expectedVersion: 0 }, 'ada')).toMatchObject(changed);
});

test('of a logo the office knows digest, type and size, and in which entry its bytes stand; the same picture again adds nothing', () => {
  const world = withLogo();
  const known = { digest: smallLogoDigest, type: 'image/png', width: 32, height: 16, bytes: bytesIn(smallLogo).length };
  expect(world.office.state.logo).toEqual({ ...known, entry: world.office.state.versions.logo });
  expect(JSON.stringify(world.office.state)).not.toContain(smallLogo);
  expect(world.toOffice({ type: 'set-logo', content: smallLogo }, 'ada')).toEqual({ facts: [] });
  must(world.toOffice({ type: 'set-logo', content: logoJpeg }, 'ada'));
  expect(world.office.state.logo).toMatchObject({ type: 'image/jpeg', width: 32, height: 16 });
});

test('a logo that is left out is taken away, once', () => {
  const world = withLogo();
  expect(must(world.toOffice({ type: 'set-logo', reason: 'An old one.' }, 'petra'))).toEqual([
    { type: 'logo-removed', reason: 'An old one.' },
  ]);
  expect(world.office.state.logo).toBeUndefined();
  expect(world.toOffice({ type: 'set-logo' }, 'petra')).toEqual({ facts: [] });
});

test('a picture is known by its bytes: an SVG, a WebP, a GIF and anything else are refused at the field with what to send instead', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(officeWorld().toOffice({ type: 'set-logo', content: base64(svg) }, 'petra')).toMatchObject({
    refusal: { code: 'picture-invalid', field: 'content', message: expect.stringMatching(/SVG.*scripts.*save the logo as PNG/) },
  });
  expect(faultOf(new TextEncoder().encode('\ufeff<?xml version="1.0"?><svg/>'))).toContain('SVG');
  expect(faultOf(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toContain('is a WebP');
  expect(faultOf(Buffer.from('GIF89a'))).toContain('is a GIF');
  expect(faultOf(Buffer.from('MZ\x90'))).toBe('The file is no PNG or JPEG: save the logo as PNG.');
  expect(officeWorld().toOffice({ type: 'set-logo', content: 'QQ=' }, 'petra')).toMatchObject({
    refusal: { code: 'picture-invalid', message: expect.stringContaining('base64') },
  });
});

test('a picture is whole: one that is cut off, or has something after its end, is refused', () => {
  for (const whole of [bytesIn(logoPng), bytesIn(logoJpeg)]) {
    expect(pictureIn(whole)).toMatchObject({ width: expect.any(Number) });
    for (let cut = 9; cut < whole.length; cut += 7)
      expect([cut, 'fault' in pictureIn(whole.subarray(0, cut))]).toEqual([cut, true]);
    expect(faultOf(Buffer.concat([whole, Buffer.from('<script>')]))).toContain('damaged');
  }
  expect(faultOf(Buffer.from('89504e470d0a1a0a', 'hex'))).toContain('damaged');
});

test('a picture that moves is refused', () => {
  const png = Buffer.from(pngOf(32, 32));
  const moving = Buffer.concat([png.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), png.subarray(33)]);
  expect(faultOf(moving)).toContain('moves');
});

test('each side of a logo has from 16 to 1024 pixels', () => {
  for (const [width, height] of [
    [16, 16],
    [1024, 16],
    [1024, 1024],
  ] as const)
    expect(pictureIn(pngOf(width, height))).toEqual({ type: 'image/png', width, height });
  for (const [width, height] of [
    [15, 16],
    [16, 15],
    [1025, 16],
    [16, 1025],
    [0, 16],
  ] as const)
    expect(faultOf(pngOf(width, height))).toContain(`is ${width} × ${height} pixels`);
});

test('a logo has 64 KB at most: the last byte of them is taken, one more is refused with both figures', () => {
  const png = Buffer.from(pngOf(32, 32));
  const sized = (bytes: number) =>
    Buffer.concat([png.subarray(0, -12), chunk('tEXt', Buffer.alloc(bytes - png.length - 12, 65)), png.subarray(-12)]);
  expect(pictureIn(sized(mostLogoBytes))).toMatchObject({ width: 32 });
  expect(faultOf(sized(mostLogoBytes + 1))).toMatch(/65537 bytes.*65536 \(64 KB\) at most/);
  expect(setLogoSchema.safeParse({ content: base64(sized(mostLogoBytes + 40_000)) }).success).toBe(true);
  expect(setLogoSchema.safeParse({ content: base64(Buffer.alloc(120_000)) }).success).toBe(false);
});

test('the history says from which name to which', () => {
  const { state } = officeWorld().office;
  expect(differencesBy(state, { type: 'office-renamed', name: 'North' })).toEqual([
    {
      ...{ kind: 'office', id: 'pmo', name: 'North', change: 'changed' },
      fields: [{ field: 'name', from: 'Transformation office', to: 'North' }],
    },
  ]);
});
