export { exemptRiskFields, furtherParagraphsProblem } from './ExemptForm';
export { Moved } from './ExemptPart';
export { MakeExemptForm } from './makeExempt';
export { useExemptItems } from './useExemptItems';
