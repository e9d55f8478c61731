import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startProduct } from './product';
import type { RunningProduct } from './product';

/** The product with the example plan, and a browser. */
interface Running {
  readonly browser: Browser;
  readonly product: RunningProduct;
}

/**
 * Starts the product and a browser before the tests of a file, and closes both after them. Steps that a file adds with
 * its own `beforeAll` come after.
 * @returns both; to be read in tests and in such steps only, since they are not there before
 */
export function startForTests(): Running {
  let browser: Browser | undefined;
  let product: RunningProduct | undefined;
  beforeAll(async () => {
    product = await startProduct({ empty: false });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get product() {
      return started(product);
    },
  };
}

function started<Started>(value: Started | undefined): Started {
  if (value === undefined) throw new Error('The product is started before the tests, not while the file is read.');
  return value;
}
