/**
 * Whoever asks for a button by its name asks whether all that it stands in is shown, and jsdom answers by holding every rule
 * of every style sheet against every element: two thirds of the time of a test of a screen went into colours and margins.
 * A page of a test keeps only the rules that say whether something is shown, can be reached or stays in place, and the theme's
 * own; jsdom draws nothing else.
 */
const tells = /[{;]\s*(display|visibility|opacity|content|pointer-events|user-select|position|--[\w-]+)\s*:/;

interface Sheet {
  readonly cssRules: { readonly length: number };
  insertRule(rule: string, index?: number): number;
}

/** Where a sheet keeps its own way to take a rule: jsdom's sheets outlive the page of one test file. */
const own = Symbol.for('insertRule of jsdom');

// Tests of services among the screens run without a page.
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
