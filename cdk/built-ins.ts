/**
 * Node's own modules by `require`. An ESM import of one asks for all of its names, and some of those load more when they are asked for: the names of
 * `node:http` bring a second HTTP client that nobody here uses. `require` hands over the module as it is.
 */
import { builtinModules } from 'node:module';
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
    bundler.onLoad({ filter: /./, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = require('node:${path}');`,
      loader: 'js',
    }));
  },
};
