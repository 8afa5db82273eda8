/**
 * Node's own modules by `require`. An ESM import of one asks for all of its names, and some of those load more when they are asked for: the names of
 * `node:http` bring a second HTTP client that nobody here uses. `require` hands over the module as it is, and only names that are used are taken from it.
 */
import { builtinModules, createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

export const builtInsByRequire: Plugin = {
  name: 'built-ins-by-require',
  setup(bundler) {
    const own = new Set(builtinModules);
    bundler.onResolve({ filter: /^[a-z_:/0-9]+$/ }, ({ path, kind, namespace }) => {
      const name = path.replace(/^node:/, '');
      if (!own.has(name) || kind !== 'import-statement' || namespace === 'built-in') return undefined;
      return { path: name, namespace: 'built-in', sideEffects: false };
    });
    bundler.onLoad({ filter: /./, namespace: 'built-in' }, ({ path }) => ({ contents: namesOf(path), loader: 'js' }));
  },
};

const requireHere = createRequire(import.meta.url);

/** A module in ESM with each name by itself: what nobody imports falls out of the bundle. Those of the Node that bundles, which is that of the Lambdas. */
function namesOf(path: string): string {
  const names = Object.keys(requireHere(`node:${path}`)).filter(name => /^[A-Za-z_]\w*$/.test(name) && name !== 'default');
  const taken = names.map((name, index) => `const n${index} = /* @__PURE__ */ (() => built.${name})();`);
  const given = [...names.map((name, index) => [`n${index}`, name]), ['built', 'default']].map(pair => pair.join(' as '));
  return `const built = /* @__PURE__ */ require('node:${path}');\n${taken.join('')}\nexport { ${given.join(', ')} };`;
}
