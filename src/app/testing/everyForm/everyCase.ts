import type { FormName } from '../../forms/formNames';
import { actionCases } from './actionCases';
import type { Case } from './case';
import { importCases } from './importCases';
import { inspectionCases } from './inspectionCases';
import { measureCases } from './measureCases';
import { meetingCases } from './meetingCases';
import { paperCases } from './paperCases';
import { riskCases } from './riskCases';
import { setUpCases } from './setUpCases';

/** The case of every form of the product; a form without one does not compile. */
export const everyCase: Record<FormName, Case> = {
  ...actionCases,
  ...importCases,
  ...inspectionCases,
  ...measureCases,
  ...riskCases,
  ...meetingCases,
  ...paperCases,
  ...setUpCases,
};
