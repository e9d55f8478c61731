import { recommendationWith } from '../testing';
import { recommendationFinder } from './recommendationMeant';

const TEXTS = [
  'Ensure that a clear system is established to enhance management oversight of initial contacts, so as to avoid any delays and to monitor timeliness and effectiveness.',
  'Ensure that all children have information added to their electronic records, regardless of the level of concern, particularly for domestic abuse level one notifications.',
  'Ensure that all brother and sister groups have a case record as a result of a contact received in the Compass service.',
  'Ensure that assessments for children looked after and their families are comprehensive and analytical, to inform timely care plans and decision-making effectively.',
  'Ensure that all plans, including children in need plans, child protection plans, care plans and pathway plans, have clear overall objectives and timely specific actions.',
  'Ensure that effective management oversight and case supervision influence and ensure the achievement of children’s plans.',
  'Ensure that arrangements for permanence planning are robust and that permanence plans progress within the child’s timescale, to avoid children experiencing delays.',
  'Ensure that care leavers have the opportunity to access apprenticeships to increase their opportunities for education, employment and training.',
];
const recommendations = TEXTS.map((text, at) =>
  recommendationWith(at + 1, { ref: `${at + 1}`, number: `${at + 1}`, text }),
);
const find = recommendationFinder(recommendations);

/** Numbers that look random but are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('which recommendation a file means', () => {
  it('is that of the words, whatever number stands beside them; and what does not agree is said', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed);
      TEXTS.forEach((text, at) => {
        const number = String(1 + Math.floor(next() * TEXTS.length));
        const { recommendation, by, doubt, offered } = find({ number, text });
        expect({ seed, at, id: recommendation?.id, by }).toEqual({ seed, at, id: at + 1, by: 'words' });
        if (number === String(at + 1)) expect(doubt).toBeNull();
        else {
          expect(doubt).toContain(`${at + 1} “${text.slice(0, 20)}`);
          expect(doubt).toContain(`${number} “`);
          expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining([at + 1, Number(number)]));
        }
      });
    }
  });

  it('is that of the words where half of them are quoted, against a wrong number', () => {
    TEXTS.forEach((text, at) => {
      const words = text.split(' ');
      const abridged = words.slice(0, Math.ceil(words.length * 0.6)).join(' ');
      const number = String(((at + 3) % TEXTS.length) + 1);
      expect({ at, id: find({ number, text: abridged }).recommendation?.id }).toEqual({ at, id: at + 1 });
    });
  });

  it('never is that of a row’s own number', () => {
    expect(find({ number: '3', text: TEXTS[6], numberOfRow: true })).toEqual({
      recommendation: recommendations[6],
      by: 'words',
      doubt: null,
      offered: [],
    });
    expect(find({ number: '3', text: 'Hear what children say', numberOfRow: true }).recommendation).toBeNull();
    expect(find({ number: '3', text: '', numberOfRow: true }).recommendation).toBeNull();
  });

  it('is that of the number where there are no words', () => {
    expect(find({ number: 'R3', text: '' })).toMatchObject({ recommendation: { id: 3 }, by: 'number', doubt: null });
    expect(find({ number: '99', text: '' })).toMatchObject({ recommendation: null, doubt: null });
  });

  it('is none of the plan’s where the words are others, and the number alone does not decide', () => {
    const { recommendation, doubt } = find({ number: '1', text: 'Hear what children say' });
    expect(recommendation).toBeNull();
    expect(doubt).toContain('number 1');
  });

  it('is decided by the number where the words fit several', () => {
    const finder = recommendationFinder([
      recommendationWith(1, { ref: '1', number: '1', text: 'Improve the quality of supervision' }),
      recommendationWith(2, { ref: 'RSH 3', number: '3', text: 'Improve the quality of supervision' }),
    ]);
    expect(finder({ number: '3', text: 'Improve the quality of supervision' })).toMatchObject({ recommendation: { id: 2 }, doubt: null }); // prettier-ignore
    expect(finder({ number: null, text: 'Improve the quality of supervision' }).doubt).toContain('fit');
  });

  it('knows a quotation of a few words', () => {
    expect(find({ number: null, text: 'Permanence planning' }).recommendation?.id).toBe(7);
    expect(find({ number: null, text: 'Care leavers’ apprenticeships' }).recommendation?.id).toBe(8);
  });
});
