import { everyScreen } from '../e2e/everyScreen';
import { screens } from '../src/app/screens';

it('the walk over every screen looks at each in the table of screens', () => {
  const looked = new Set(everyScreen.map(({ route }) => route.replace(/^#\//, '').split(/[/?]/)[0]));
  // The screen of a kept file has the address of an edition that was frozen earlier, so a link leads to it.
  if (everyScreen.some(({ follow }) => follow !== undefined)) looked.add('file');
  expect(Object.keys(screens).filter((name) => !looked.has(name))).toEqual([]);
});
