import type { ImportPreview, PreviewedDoubt } from './importPreview';
import { previewOf } from './importPreview';
import { doubtsLeft } from './doubtsLeft';
import { changePreview } from './previewChanges';
import { readShropshire } from './testing/readShropshire';

const without = 'The day of publication is neither printed nor in the file’s name.';
const short = 'Where it ends is uncertain.';

function doubtful(): ImportPreview {
  return previewOf(
    readShropshire({
      published: null,
      judgements: [],
      doubts: [
        { message: without, about: { fact: 'published' } },
        { message: 'No judgements were found.', about: { fact: 'judgements' } },
        { message: short, about: { recommendation: 0 } },
        { message: 'Another list counts more.', about: null },
      ],
    }),
  );
}
const messages = (doubts: readonly PreviewedDoubt[]): string[] => doubts.map(({ message }) => message);

it('a doubt about a day goes when a whole day is given, not half of one', () => {
  const half = changePreview(doubtful(), { change: 'fact', name: 'published', value: '24 No' });
  expect(messages(doubtsLeft(half))).toContain(without);
  const whole = changePreview(half, { change: 'fact', name: 'published', value: '24 Nov 2017' });
  expect(messages(doubtsLeft(whole))).not.toContain(without);
});

it('a doubt about a recommendation goes when it is corrected or left out', () => {
  const preview = doubtful();
  const [{ id, text }] = preview.recommendations;
  for (const fields of [{ text: `${text} in full` }, { keep: false }])
    expect(messages(doubtsLeft(changePreview(preview, { change: 'recommendation', id, fields })))).not.toContain(short);
});

it('a doubt that there are no judgements goes with the first', () => {
  expect(doubtsLeft(doubtful())).toHaveLength(4);
  expect(doubtsLeft(changePreview(doubtful(), { change: 'add judgement' }))).toHaveLength(3);
});

it('any doubt goes when somebody says that it is right as read', () => {
  const settled = doubtful().doubts.reduce(
    (preview, { message }) => changePreview(preview, { change: 'right as read', message }),
    doubtful(),
  );
  expect(doubtsLeft(settled)).toEqual([]);
});
