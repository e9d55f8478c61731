/**
 * Makes tests of screens faster. A query by role checks whether an element and its ancestors are shown, and jsdom
 * answers by matching every rule of every style sheet against each: colours and margins took two thirds of a test's
 * time. In these tests a style sheet therefore keeps only rules about visibility, reachability and position, and the
 * theme's variables.
 */
const tells = /[{;]\s*(display|visibility|opacity|content|pointer-events|user-select|position|--[\w-]+)\s*:/;

interface Sheet {
  readonly cssRules: { readonly length: number };
  insertRule(rule: string, index?: number): number;
}

/** Where the original insertRule is kept, because jsdom's style sheet class outlives the page of one test file. */
const own = Symbol.for('insertRule of jsdom');

// Tests of services in these folders run without a page.
if (typeof document !== 'undefined') {
  const style = document.createElement('style');
  document.head.append(style);
  const sheets = Object.getPrototypeOf(style.sheet) as Sheet & { [own]?: Sheet['insertRule'] };
  style.remove();
  const insert = (sheets[own] ??= sheets.insertRule);
  sheets.insertRule = function insertWhatTells(this: Sheet, rule: string, index = 0) {
    const place = Math.min(index, this.cssRules.length);
    return tells.test(rule) ? insert.call(this, rule, place) : place;
  };
}
