import { paperSettingsOf } from './settings';

it.each([
  [null, false],
  [{ details: 'yes' }, false],
  [{ details: true }, true],
])('prints further details only on wish: %j', (kept, details) => {
  expect(paperSettingsOf(kept).details).toBe(details);
});

it.each([null, {}, { people: 'everybody' }])('names officers by post where nobody chose otherwise: %j', (kept) => {
  expect(paperSettingsOf(kept).people).toBe('posts');
});
