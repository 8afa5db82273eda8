/** A page as nobody may find it wanting: no offence, nothing cut off, nothing wider than the screen, nothing that axe finds. */
import { expect } from 'vitest';
import { cutOffOn, overflowOf, type Visitor, violationsOn } from './portal.ts';

const pictures = process.env.TOLLGATE_PICTURES;

/** Nothing that must never happen on a page, and pictures of it for whoever asks for them: as it stands, on a phone, at a desk. */
export async function wellShown({ page, offences }: Visitor, name: string): Promise<void> {
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    for (const [size, width] of [
      ['phone', 390],
      ['desk', 1280],
    ] as const) {
      const before = page.viewportSize();
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
      if (before) await page.setViewportSize(before);
    }
  }
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await cutOffOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
}
