/** In a bundle a shape is built when it is first used, and does all that it does where it is built at once; nothing else of a source changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { shapeWhenUsed } from '../../cdk/shape-when-used.ts';
import { shapeWhenUsedFile, withShapesWhenUsed } from '../../cdk/shapes-when-used.ts';

const zod = "import * as z from 'zod';\n";
const put = (text: string) => withShapesWhenUsed(zod + text).replace(/^.*\n/, '');
const changes = (text: string) => put(text).match(/__shapeWhenUsed\(\(\) => \((?:[^\n]*?)\)\)(?=[;,\s})])/g)?.length ?? 0;

test.each([
  ['a shape', 'const a = z.string().min(1).max(200);'],
  ['a shape of a family', 'export const day = z.iso.date().transform(text => new Date(text));'],
  ['a shape of another source', 'const due = dateSchema.optional();'],
  ['a field of a shape', 'const costs = proposalSchema.shape.costs;'],
  ['a shape that is handed on', "export const id = branded('Id', z.string());"],
  ['a shape in a table', 'const rows = { a: { body: z.object({ a: z.string() }) } } as const;'],
])('%s is built when it is used', (_, text) => expect(changes(text)).toBe(1));

test.each([
  ['the words that a shape takes', 'const words = outcomeSchema.options.map(word => word.length);'],
  ['the names of a shape', 'const names = Object.keys(rowSchema.shape);'],
  ['what a function makes when it is called', 'function make() { return z.string(); }'],
  ['a list that is joined with another', 'const all = [...first, ...second].concat(third);'],
  ['a type', 'type A = z.output<typeof aSchema>;'],
])('%s stays as it is', (_, text) => expect(put(text)).toBe(text));

test('a function of a source that makes shapes is called when its shape is used', () => {
  const text = 'const words = (max: number) => z.string().max(max);\nexport const title = words(200);';
  expect(put(text)).toBe(
    'const words = (max: number) => z.string().max(max);\nexport const title = /* @__PURE__ */ __shapeWhenUsed(() => (words(200)));',
  );
});

test('no line of a source moves', () => {
  const text = `${zod}export const a = z.strictObject({\n  b: z.string(),\n});\nexport const c = 1;\n`;
  expect(withShapesWhenUsed(text).split('\n')).toHaveLength(text.split('\n').length);
  expect(withShapesWhenUsed(text).split('\n')[4]).toBe('export const c = 1;');
});

test('a shape is built once, when it is first looked at', () => {
  let built = 0;
  const shape = shapeWhenUsed(() => {
    built += 1;
    return z.strictObject({ a: z.string().min(1), b: z.number().optional() });
  });
  const holder = z.object({ one: shape, all: z.array(shape.optional()) });
  const before = built;
  expect(holder.parse({ one: { a: 'x' }, all: [{ a: 'y', b: 2 }, undefined] })).toEqual({
    one: { a: 'x' },
    all: [{ a: 'y', b: 2 }, undefined],
  });
  expect(holder.safeParse({ one: { a: '' }, all: [{ c: 1 }] }).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'one.a',
    'all.0.a',
    'all.0',
  ]);
  expect([before <= 1, built]).toEqual([true, 1]);
});

test('what stands for a shape derives others, is told from other kinds, and names its fields as the shape does', () => {
  const shape = shapeWhenUsed(() => z.object({ a: z.string(), b: z.number() }));
  expect(shape.pick({ a: true }).parse({ a: 'x', b: 1 })).toEqual({ a: 'x' });
  expect(shape.extend({ c: z.boolean() }).safeParse({ a: 'x', b: 1 }).success).toBe(false);
  expect([shape instanceof z.ZodObject, shape instanceof z.ZodString, 'shape' in shape]).toEqual([true, false, true]);
  expect(Object.keys(shape.shape)).toEqual(['a', 'b']);
  expect(Object.keys(shapeWhenUsed(() => z.string()))).toEqual(Object.keys(z.string()));
  const optional = shapeWhenUsed(() => z.string().optional());
  expect(optional instanceof z.ZodOptional && optional.unwrap().parse('x')).toBe('x');
  const union = z.discriminatedUnion('kind', [
    shapeWhenUsed(() => z.object({ kind: z.literal('a') })),
    z.object({ kind: z.literal('b') }),
  ]);
  expect(union.parse({ kind: 'a' })).toEqual({ kind: 'a' });
});

test('a shape that cannot be built says so whenever it is used', () => {
  const shape = shapeWhenUsed<z.ZodType>(() => {
    throw new Error('no shape');
  });
  expect(() => shape.parse(1)).toThrow('no shape');
  expect(() => shape.parse(1)).toThrow('no shape');
});

test('a bundle builds none of its shapes at its start, reads with them as before, and leaves out those that nobody uses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-shapes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const counted = `globalThis.builtShapes = 0; export const string = () => { globalThis.builtShapes += 1; return { optional: () => 'optional text' }; };`;
  writeFileSync(join(folder, 'zod.js'), counted);
  writeFileSync(
    join(folder, 'entry.ts'),
    withShapesWhenUsed(`${zod}const spare = z.string();\nexport const name = z.string();\n`),
  );
  const toCounted = {
    name: 'zod',
    setup: (b: import('esbuild').PluginBuild) => b.onResolve({ filter: /^zod$/ }, () => ({ path: join(folder, 'zod.js') })),
  };
  const outfile = join(folder, 'out.mjs');
  await build({
    bundle: true,
    format: 'esm',
    entryPoints: [join(folder, 'entry.ts')],
    outfile,
    plugins: [toCounted, shapeWhenUsedFile],
  });
  const { name } = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  const counts = globalThis as unknown as { builtShapes: number };
  expect(counts.builtShapes).toBe(0);
  expect(name.optional()).toBe('optional text');
  expect(counts.builtShapes).toBe(1);
});
