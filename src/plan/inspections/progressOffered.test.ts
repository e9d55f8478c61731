import { progressOffered } from './progressOffered';

const recommendations = [
  'Ensure that return home interviews are timely when children go missing.',
  'Improve the quality of chronologies.',
  'Reduce the delay in permanence planning for children looked after.',
];

describe('what a letter may say of earlier recommendations', () => {
  it('is offered where most of the telling words are there, and for one recommendation only', () => {
    const paragraphs = [
      'Staff say that it is a good place to work.',
      'There is a robust response when children go missing. They are offered timely return home interviews.',
      'Permanence planning has less delay for most children, and is reviewed.',
    ];
    expect(progressOffered(paragraphs, recommendations)).toEqual([
      { paragraph: 1, recommendation: 0 },
      { paragraph: 2, recommendation: 2 },
    ]);
  });

  it('is not offered for one word in common, nor for words that every letter has', () => {
    const paragraphs = [
      'Improve the quality of support and ensure that children and their services are effective.',
      'The permanence team is stable.',
    ];
    expect(progressOffered(paragraphs, recommendations)).toEqual([]);
    expect(progressOffered([], recommendations)).toEqual([]);
    expect(progressOffered(paragraphs, [])).toEqual([]);
  });
});
