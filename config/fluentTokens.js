/**
 * Fluent's tokens, each the CSS variable of its own name. The library writes out all 467, which every first view would
 * load; the bundle takes this in its place (spfx-customize-webpack.js), and scripts/fluentTokens.test.ts holds it to
 * the library's.
 */

/** The layers, which the library gives for pages whose theme sets none. */
const layers = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens = new Proxy(layers, {
  get: (_layers, name) => (name in layers ? `var(--${name}, ${layers[name]})` : `var(--${name})`),
});
