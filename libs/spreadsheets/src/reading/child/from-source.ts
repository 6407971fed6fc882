import { registerHooks } from 'node:module';

/** Lets Node run the reading process straight from the TypeScript sources, where `./x.js` is written for `./x.ts`. Not used once built. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && context.parentURL?.endsWith('.ts') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});
