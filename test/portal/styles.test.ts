/** The portal brings the styles of the components of Mantine that its scripts use, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildWhenNeeded } from '../../portal/build-when-needed.ts';

const root = join(import.meta.dirname, '../..');
const list = join(root, 'portal/src/app/mantine-styles.ts');

const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));

it('every component that the scripts use has its styles, and each style sheet belongs to one', async () => {
  await buildWhenNeeded();
  const assets = join(root, 'portal/dist/assets');
  const scripts = readdirSync(assets).filter(file => file.endsWith('.js'));
  const used = classesIn(scripts.map(file => readFileSync(join(assets, file), 'utf8')).join('\n'));
  const mine = [...readFileSync(list, 'utf8').matchAll(/styles\/(\w[\w-]*[.]css)/g)].map(found => found[1] ?? '');
  const sheets = join(root, 'node_modules/@mantine/core/styles');
  const styled = (file: string) => classesIn(readFileSync(join(sheets, file), 'utf8'));
  const others = readdirSync(sheets).filter(
    file => file.endsWith('.css') && !file.endsWith('.layer.css') && !mine.includes(file),
  );
  const isUsed = (file: string) => [...styled(file)].some(name => used.has(name));
  expect(used.size).toBeGreaterThan(100);
  expect(others.filter(isUsed), 'add these to portal/src/app/mantine-styles.ts').toEqual([]);
  expect(
    mine.filter(file => styled(file).size > 0 && !isUsed(file)),
    'take these out of portal/src/app/mantine-styles.ts',
  ).toEqual([]);
});
