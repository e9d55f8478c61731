import type { ReadReport } from '../../../documents/report';

/** The result of reading Shropshire's report of 2017, reduced to a few items. */
export function readShropshire(more: Partial<ReadReport> = {}): ReadReport {
  const box = (page: number, y: number): { page: number; x: number; y: number; width: number; height: number } => ({
    page,
    x: 71,
    y,
    width: 430,
    height: 40,
  });
  return {
    fileName: 'report.pdf',
    authority: 'Shropshire',
    authorityPrinted: 'Shropshire',
    urn: null,
    kind: 'SIF',
    inspectionStart: '2017-09-11',
    inspectionEnd: '2017-10-05',
    published: '2017-11-24',
    publishedFrom: 'text',
    leadInspector: 'Louise Warren',
    topic: null,
    outcome: null,
    judgements: [
      { area: 'Overall effectiveness', grade: 'good', role: 'headline', page: 1 },
      {
        area: 'Experiences and progress of care leavers',
        grade: 'Requires improvement to be good',
        role: 'table',
        page: 1,
      },
      { area: 'Local Safeguarding Children Board', grade: 'good', role: 'lscb', page: 31 },
    ],
    recommendations: [
      {
        number: '1',
        text: 'Ensure that a clear system is established. Monitor timeliness.',
        addressee: 'local authority',
        group: 'improvement',
        page: 8,
        boxes: [box(8, 120)],
      },
      {
        number: '2',
        text: 'Ensure that records are immediate.',
        addressee: 'local authority',
        group: 'improvement',
        page: 8,
        boxes: [box(8, 175)],
      },
      {
        number: '100',
        text: 'Look at the dataset.',
        addressee: 'safeguarding board',
        group: 'improvement',
        page: 32,
        boxes: [box(32, 190)],
      },
    ],
    findings: [],
    paragraphs: [],
    doubts: [
      {
        message: 'The last is printed with paragraph number 100 and is for the safeguarding board.',
        about: { recommendation: 2 },
      },
    ],
    pageCount: 37,
    ...more,
  };
}
