'use strict';
const { TestEnvironment } = require('jest-environment-node');

/**
 * Where the browser tests run. When a test or a hook fails, what every open page showed is kept as a picture in .build/failed,
 * and the failure says which screen it was and whose, before anything is closed. Nothing is tried twice.
 */
module.exports = class extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const name = event.test?.name ?? `${event.hook.type} of ${event.hook.parent.name}`;
    const screens = (await this.global.keepScreens?.(name)) ?? [];
    // The test's errors are of its own realm, where Object is another one.
    if (screens.length === 0 || typeof event.error !== 'object' || event.error === null) return;
    const told = `Open when it failed:\n${screens.map((screen) => `  ${screen}`).join('\n')}\n\n`;
    event.error.stack = told + (event.error.stack ?? event.error.message);
  }
};
