import { sectionPart } from './committee';
import { paperSettingsOf, sectionLines, withStandingWords } from './settings';

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

describe('the further sections of a cover report', () => {
  const typed = [
    'Legal implications: None: the duty is met.',
    ' Climate implications ',
    '',
    'Legal implications: twice',
  ];
  const settings = paperSettingsOf({ sections: [...typed, 7], council: ' Shropshire Council ' });

  it('are headings, each with its standing words after the first colon', () => {
    expect(settings.council).toBe('Shropshire Council');
    expect(settings.sections).toEqual(['Legal implications', 'Climate implications']);
    expect(sectionLines(paperSettingsOf({ sections: typed.slice(0, 2) }))).toEqual([
      'Legal implications: None: the duty is met.',
      'Climate implications',
    ]);
  });

  it('have their standing words until somebody writes others for a meeting', () => {
    const part = sectionPart('Legal implications');
    const of = paperSettingsOf({ sections: typed.slice(0, 2) });
    expect(withStandingWords({ [part]: ' ' }, of)[part]).toBe('None: the duty is met.');
    expect(withStandingWords({ [part]: 'The council was sued.' }, of)[part]).toBe('The council was sued.');
  });
});
