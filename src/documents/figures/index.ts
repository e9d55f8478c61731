export { FIGURES_SHEET } from '../existingPlan/exports';
export { pastedFile, readFigures } from './readFigures';
