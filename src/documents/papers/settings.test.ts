import { paperSettingsOf } from './settings';

it.each([null, {}, { people: 'everybody' }])('names officers by post where nobody chose otherwise: %j', (kept) => {
  expect(paperSettingsOf(kept).people).toBe('posts');
});
