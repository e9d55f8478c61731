export { FIGURES_SHEET, pastedFile, readFigures } from './readFigures';
