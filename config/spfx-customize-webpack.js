'use strict';

const path = require('node:path');

const ownGraphClient = '@microsoft/microsoft-graph-client';

/**
 * SharePoint Framework leaves Graph's client out of a bundle and asks the page for it, in just the version that package.json
 * names; a tenant has the version that SharePoint chose (3.0.2 with 1.23.2). So ours travels with us, in a lazy chunk.
 */
module.exports = function customize(configuration) {
  const others = configuration.externals.filter((external) => external !== ownGraphClient);
  if (others.length !== configuration.externals.length - 1) {
    throw new Error(
      `SharePoint Framework no longer names ${ownGraphClient} as an external: config/spfx-customize-webpack.js can go.`,
    );
  }
  configuration.externals = others;
  // The first script names every lazy part by its hash, and hashes do not compress.
  configuration.output.hashDigestLength = 8;
  configuration.plugins.push({ apply: replaceLibraryFiles });
};

/** Files of libraries that every first view loads, and the short ones of ours that do the same for the product. */
const shorter = [
  { library: /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/, ours: 'fluentTokens.js' },
  { library: /[\\/]rtl-css-js[\\/]dist[\\/]esm[\\/]core\.js$/, ours: 'leftToRight.js' },
];

function replaceLibraryFiles(compiler) {
  const { NormalModuleReplacementPlugin } = compiler.webpack;
  for (const { library, ours } of shorter)
    new NormalModuleReplacementPlugin(library, path.join(__dirname, ours)).apply(compiler);
}
