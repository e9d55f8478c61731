import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { cells, openDocumentOf, row } from './testing/writeOpenDocument';
import { writeParts } from './testing/writeParts';

describe('OpenDocument', () => {
  it('a spreadsheet: merged cells, dates, colours, notes, rows that repeat', async () => {
    const styles =
      '<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>' +
      '<style:style style:name="ce2" style:family="table-cell"><style:text-properties fo:color="#00b050"/></style:style>';
    const body =
      '<table:table table:name="Plan">' +
      row('Ref', 'Recommendation', 'Action', 'Lead', 'Due date', 'RAG') +
      '<table:table-row><table:table-cell><text:p>1.1</text:p></table:table-cell>' +
      '<table:table-cell table:number-rows-spanned="2"><text:p>1. Improve assessments</text:p></table:table-cell>' +
      '<table:table-cell><office:annotation><text:p>Ask Owen</text:p></office:annotation><text:p>Hold a weekly meeting</text:p></table:table-cell>' +
      '<table:table-cell><text:p>Owen Bright</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2027-03-31" calcext:value-type="date"><text:p>31/03/27</text:p></table:table-cell>' +
      '<table:table-cell table:style-name="ce1"/></table:table-row>' +
      '<table:table-row><table:table-cell><text:p>1.2</text:p></table:table-cell><table:covered-table-cell/>' +
      cells('Train the<duty> team', 'Sarah Penrose') +
      '<table:table-cell office:value-type="date" office:date-value="2027-06-01"><text:p>Jun 27</text:p></table:table-cell>' +
      '<table:table-cell table:style-name="ce2"><text:p>●</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
      '</table:table>';
    const { actions, notTaken, problems } = await readPlan(openDocumentOf('spreadsheet', body, styles), 'plan.ods');
    expect(actions).toMatchObject([
      { place: 'Plan!A2', ref: '1.1', recommendation: 'Improve assessments', recommendationNumber: '1', action: 'Hold a weekly meeting', leads: ['Owen Bright'], due: '2027-03-31', rating: 'Amber' },
      { place: 'Plan!A3', ref: '1.2', recommendation: 'Improve assessments', action: 'Train the<duty> team', due: null, dueText: 'Jun 27', rating: 'Green' },
    ]); // prettier-ignore
    expect(notTaken).toEqual([{ place: expect.stringContaining('comment') as string, text: 'Ask Owen' }]);
    expect(problems.map(({ place }) => place)).toEqual(['Plan!E3']);
  });

  it('a text: headings over tables, lists in cells', async () => {
    const body =
      '<text:h text:outline-level="1">Improvement plan</text:h>' +
      '<text:h text:outline-level="2">Priority 1: Front door</text:h>' +
      '<table:table table:name="Table1">' +
      row('Action', 'Lead', 'Timescale', 'Evidence') +
      '<table:table-row><table:table-cell><text:list><text:list-item><text:p>Agree<text:s/>the standard</text:p></text:list-item><text:list-item><text:p>Tell every team</text:p></text:list-item></text:list></table:table-cell>' +
      cells('Owen Bright', '31 March 2027\n30 June 2027', 'Minutes') +
      '</table:table-row></table:table>';
    const { actions } = await readPlan(openDocumentOf('text', body), 'plan.odt');
    expect(actions).toMatchObject([
      { theme: 'Priority 1: Front door', action: 'Agree the standard', due: '2027-03-31', others: [{ heading: 'Evidence', text: 'Minutes' }] },
      { theme: 'Priority 1: Front door', action: 'Tell every team', due: '2027-06-30', leads: ['Owen Bright'] },
    ]); // prettier-ignore
  });

  it('says that a file is locked', async () => {
    const locked = writeParts({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': 'not to be read',
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    });
    const refusal: unknown = await readPlan(locked, 'plan.odt').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanError);
    expect((refusal as PlanError).message).toContain('password');
  });
});
