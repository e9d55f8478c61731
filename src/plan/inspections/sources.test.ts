import { viewPlan } from '../planView';
import { deadlinesAhead } from '../nextDates';
import { dataWith, planWith, recommendationWith } from '../testing';
import { inspectionName } from './names';
import { shortSourceName, sourceInWords, sourcesOf } from './sources';
import { inspectionWith } from './testing';

const TODAY = '2026-11-23';
const ofsted = inspectionWith(1, { published: '2026-10-05' });
const housing = inspectionWith(2, {
  inspectorate: 'Regulator of Social Housing',
  responseRule: 'housing-regulator',
  published: '2026-09-01',
});
const auditor = inspectionWith(3, {
  kind: 'other',
  inspectorate: 'Grant Thornton',
  responseRule: 'external-audit-recommendation',
  published: '2026-11-10',
  received: '2026-11-16',
});

const data = dataWith({
  plan: planWith({ inspectionId: 1 }),
  inspection: ofsted,
  inspections: [ofsted, housing, auditor],
  recommendations: [
    recommendationWith(1, { inspectionId: 1, addressee: 'local authority' }),
    recommendationWith(2, { inspectionId: 1, addressee: 'safeguarding partners' }),
    recommendationWith(3, { inspectionId: 2, ref: 'RSH 1', addressee: 'landlord' }),
    recommendationWith(4, { inspectionId: 3, ref: 'Auditor 1', addressee: 'council' }),
    recommendationWith(5, { inspectionId: 3, ref: 'Auditor 2', addressee: 'council', withdrawn: 'Said twice.' }),
  ],
});

describe('the register of sources', () => {
  it('says of each by whom, of when, for whom, under which rule, and how many are open', () => {
    const sources = sourcesOf(data, viewPlan(data, TODAY));
    expect(sources.map(({ inspection }) => inspectionName(inspection))).toEqual([
      'Grant Thornton audit report, 2026',
      'Ofsted inspection, 2026',
      'Regulator of Social Housing inspection, 2026',
    ]);
    expect(sources.map(sourceInWords)).toEqual([
      'Report of 10 Nov 2026, for council. 1 recommendation, open.',
      'Report of 5 Oct 2026, for local authority and safeguarding partners. 2 recommendations, all open.',
      'Report of 1 Sep 2026, for landlord. 1 recommendation, open.',
    ]);
    // For the inspection that the plan answers, the plan's rule applies; the regulator of housing sets no deadline.
    expect(sources.map(({ lastDay }) => lastDay)).toEqual(['2026-12-15', '2027-01-14', null]);
  });

  it('leaves out what is history only, whatever its rule', () => {
    const past = inspectionWith(4, { published: '2014-05-01', responseRule: 'ofsted-inspection' });
    const sources = sourcesOf({ ...data, inspections: [...data.inspections, past] }, viewPlan(data, TODAY));
    expect(sources.map(({ inspection }) => inspection.id)).toEqual([3, 1, 2]);
  });

  it('names a source in a word where its recommendations stand beside others', () => {
    expect(
      [ofsted, housing, auditor, inspectionWith(9, { inspectorate: 'Care Quality Commission' })].map(shortSourceName),
    ).toEqual(['Ofsted', 'RSH', 'Auditor', 'CQC']);
    expect(shortSourceName({ inspectorate: '' })).toBe('Source');
  });

  it('puts the last day of every source into what comes next, until a later source took its place', () => {
    const titles = (given: typeof data): string[] =>
      deadlinesAhead(given, [], TODAY).flatMap(({ detail, day }) =>
        detail === 'Grant Thornton, 10 Nov 2026' ? [day] : [],
      );
    expect(titles(data)).toEqual(['2026-12-15']);
    const superseded = { ...auditor, supersededById: 1 };
    expect(titles({ ...data, inspections: [ofsted, housing, superseded] })).toEqual([]);
  });
});
