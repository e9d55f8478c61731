import { inspectionWith } from '../inspections/testing';
import { dataWith, planWith } from '../testing';
import { PlanRows } from './planRows';

const asked = { theme: 'Practice', recommendation: { number: '1', text: 'Improve supervision' } };

describe('recommendations of a file', () => {
  it('are of the inspection that the plan answers, as those written by hand are', () => {
    const data = dataWith({ plan: planWith({ inspectionId: 4 }), inspection: inspectionWith(4, {}) });
    const rows = new PlanRows(data);
    rows.recommendationOf(asked);
    expect(rows.rows().recommendations).toMatchObject([{ number: '1', inspectionId: 4 }]);
  });

  it('name no inspection where they begin a plan, which answers none yet', () => {
    const rows = new PlanRows(null);
    rows.recommendationOf(asked);
    expect(rows.rows().recommendations).toMatchObject([{ number: '1', inspectionId: null }]);
  });
});
