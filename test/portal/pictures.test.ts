import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { differenceOf, mostDiffering } from '../support/pictures.ts';

/** When two pictures of a page count as the same, so that the comparison with the README can fail. */

const stored = readFileSync(join(import.meta.dirname, '../../docs/screenshots/home.png'));
const changed = (change: (picture: PNG) => PNG) => PNG.sync.write(change(PNG.sync.read(stored)));

function filled(picture: PNG, left: number, top: number, width: number, height: number): PNG {
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) picture.data.set([10, 10, 10, 255], (y * picture.width + x) * 4);
  return picture;
}

describe('a picture of a page', () => {
  it('a picture is the same as itself, and as one on which a date has changed', () => {
    expect(differenceOf(stored, stored).share).toBe(0);
    const dated = changed(picture => filled(picture, 300, 200, 120, 14));
    expect(differenceOf(stored, dated).share).toBeGreaterThan(0);
    expect(differenceOf(stored, dated).share).toBeLessThan(mostDiffering);
  });

  it('a picture differs from one on which a block stands where none was, from one that moved and from one that is longer', () => {
    const block = changed(picture => filled(picture, 300, 300, 600, 120));
    const moved = changed(picture => {
      const lower = new PNG({ width: picture.width, height: picture.height });
      PNG.bitblt(picture, lower, 0, 0, picture.width, picture.height - 40, 0, 40);
      return lower;
    });
    const longer = changed(picture => {
      const larger = new PNG({ width: picture.width, height: picture.height + 60 });
      PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
      return larger;
    });
    for (const other of [block, moved, longer]) expect(differenceOf(stored, other).share).toBeGreaterThan(mostDiffering);
  });
});
