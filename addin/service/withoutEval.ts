/**
 * zod compiles its readers by `new Function` where it may. The strict policy of our pages forbids that, and a browser would
 * report the attempt, so it is told not to try; this module must be there before the first schema is made.
 */
(globalThis as { __zod_globalConfig?: { jitless?: boolean } }).__zod_globalConfig = { jitless: true };

export {};
