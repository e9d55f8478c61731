import { withoutDirectionMarks } from './characters';
import { characterProblem } from './characterProblem';

it.each([
  ['a control character', 'Visit\u0007 every child', 'after “Visit”'],
  ['half a surrogate pair', 'A smile \ud83d', 'after “A smile”'],
  ['the other half', '\ude00 done', 'at the beginning'],
  ['a code point that is no character', 'Done\ufffe', 'after “Done”'],
])('says where %s stands', (_what, text, where) =>
  expect(characterProblem(text)).toBe(`This holds a sign that cannot be kept, ${where}. Type the words there again.`),
);

it.each(['Two lines\nand a\ttab', 'Siobhán’s 😀', '子ども', 'مرحبا\u200f'])('finds nothing wrong with %j', (text) =>
  expect(characterProblem(text)).toBeNull(),
);

it('takes out what turns a text round, and nothing else', () => {
  expect(withoutDirectionMarks('Paid \u202e000,1£\u202c to\u2067 Anne\u2069 مرحبا\u200f')).toBe(
    'Paid 000,1£ to Anne مرحبا\u200f',
  );
});
