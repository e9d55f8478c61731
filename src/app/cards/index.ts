export type { CardProps } from './CardFrame';
export { PlanProgressCard } from './PlanProgressCard';
export { MyActionsCard } from './MyActionsCard';
export { AllPlansCard } from './AllPlansCard';
