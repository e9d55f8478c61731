import { sectionPart } from './committee';
import { paperSettingsOf, sectionLines, sectionsTyped, withStandingWords } from './settings';

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
  const typed = 'Legal implications: None: the duty is met.\n Climate implications \n\nLegal implications';

  it('are headings, each with its standing words after the first colon', () => {
    const settings = sectionsTyped(typed, []);
    expect(settings.sections).toEqual(['Legal implications', 'Climate implications']);
    expect(sectionLines(settings)).toEqual(['Legal implications: None: the duty is met.', 'Climate implications']);
    expect(paperSettingsOf(JSON.parse(JSON.stringify({ ...settings, council: ' Shropshire Council ' })))).toMatchObject(
      {
        ...settings,
        council: 'Shropshire Council',
      },
    );
  });

  it('keep a heading with a colon that was there before, and take words after another', () => {
    const { sections } = paperSettingsOf({ sections: ['Equality: impact on children', 7, ' '] });
    expect(sections).toEqual(['Equality: impact on children']);
    expect(sectionsTyped('Equality: impact on children', sections)).toEqual({ sections, standing: {} });
    expect(sectionsTyped('Equality: impact on children: None.', sections)).toEqual({
      sections,
      standing: { [sectionPart('Equality: impact on children')]: 'None.' },
    });
  });

  it('have their standing words until somebody writes others for a meeting', () => {
    const part = sectionPart('Legal implications');
    const of = sectionsTyped(typed, []);
    expect(withStandingWords({ [part]: ' ' }, of)[part]).toBe('None: the duty is met.');
    expect(withStandingWords({ [part]: 'The council was sued.' }, of)[part]).toBe('The council was sued.');
  });
});
