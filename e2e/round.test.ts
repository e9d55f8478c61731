import type { HostPage, Session } from './screen';
import { keyboard, mouse } from './inputMethods';
import type { InputMethod } from './inputMethods';
import { startProduct } from './product';
import { walkRound } from './round';

/**
 * The whole round, from the report to a changed rating, by the people concerned, in a real browser with the built
 * package.
 */

const ways: [string, HostPage, (session: Session) => InputMethod][] = [
  ['on a SharePoint page', 'SharePoint page', mouse],
  ['in Teams', 'Teams', mouse],
  ['on a SharePoint page, by keyboard alone', 'SharePoint page', keyboard],
];

describe.each(ways)('the round, %s', (_way, hostPage, inputOf) => {
  walkRound({ hostPage, inputOf: inputOf, start: () => startProduct({ empty: true }) });
});
