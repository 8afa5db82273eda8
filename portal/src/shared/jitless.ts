/** Told before any schema is made: zod must not try to compile code, which the portal's Content-Security-Policy forbids. */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true };
