import type { PlanData } from '../../plan/planData';
import type { Day } from '../../plan/day';
import type { PlanView } from '../../plan/view';
import type { Host } from '../ui/host';
import { saveFile, XLSX } from '../ui/saveFile';

/**
 * Builds the spreadsheet of the plan and offers it as a download. The code that writes spreadsheets is loaded on first
 * use.
 * @throws SiteError where the host offers no downloads
 */
export async function takePlanOut(host: Host, data: PlanData, view: PlanView, today: Day): Promise<void> {
  const { planWorkbook } = await import(/* webpackChunkName: 'plan-workbook' */ '../../documents/planWorkbook');
  const name = data.plan.title.replace(/["*:<>?/\\|#%]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80); // prettier-ignore
  saveFile(host, planWorkbook(data, view, today), `${name} ${today}.xlsx`, XLSX);
}
