'use strict';
const { TestEnvironment } = require('jest-environment-node');

/**
 * The environment of the browser tests. When a test or a hook fails, every open page is saved as a picture in
 * .build/failed before anything is closed, and the failure names the screen and its person. No test is tried twice.
 */
module.exports = class extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const name = event.test?.name ?? `${event.hook.type} of ${event.hook.parent.name}`;
    const screens = (await this.global.keepScreens?.(name)) ?? [];
    // The test's errors come from another JavaScript realm, so `instanceof Object` would not recognise them.
    if (screens.length === 0 || typeof event.error !== 'object' || event.error === null) return;
    const told = `Open when it failed:\n${screens.map((screen) => `  ${screen}`).join('\n')}\n\n`;
    event.error.stack = told + (event.error.stack ?? event.error.message);
  }
};
