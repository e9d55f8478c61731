import * as React from 'react';
import {
  ActionScreen,
  ManyForm,
  NewActionForm,
  NewRecommendationForm,
  PriorityForm,
  RecommendationScreen,
  SortDetailsForm,
} from '../action';
import { Loading } from '../ui/Loading';
import type { PlanFilters } from '../context/routes';
import type { Panel } from './panel';

export interface PanelContentProps {
  panel: Panel;
  /** Whether the plan is shown beside the panel. */
  beside: boolean;
  onClose(): void;
  openForm(panel: Panel): void;
  filters: PlanFilters;
}

/** The content of the panel: an action, a recommendation or a form. */
export function PanelContent({ panel, beside, onClose, openForm, filters }: PanelContentProps): React.ReactElement {
  const content = (): React.ReactElement => {
    switch (panel.kind) {
      case 'action':
        return (
          <ActionScreen
            key={panel.ref}
            actionRef={panel.ref}
            report={panel.report}
            beside={beside}
            filters={filters}
            onClose={onClose}
          />
        );
      case 'recommendation':
        return (
          <RecommendationScreen
            key={panel.ref}
            recommendationRef={panel.ref}
            beside={beside}
            filters={filters}
            onClose={onClose}
            onAddAction={(recommendation) =>
              openForm({
                kind: 'new action',
                recommendationId: recommendation.id,
                priorityId: recommendation.priorityId,
              })
            }
          />
        );
      case 'new action':
        return (
          <NewActionForm
            recommendationId={panel.recommendationId}
            priorityId={panel.priorityId}
            beside={beside}
            onClose={onClose}
          />
        );
      case 'new recommendation':
        return <NewRecommendationForm priorityId={panel.priorityId} beside={beside} onClose={onClose} />;
      case 'several actions':
        return <ManyForm chosen={panel.chosen} beside={beside} onClose={onClose} />;
      case 'further details':
        return <SortDetailsForm beside={beside} onClose={onClose} />;
      case 'priority':
        return <PriorityForm key={panel.priorityId} priorityId={panel.priorityId} beside={beside} onClose={onClose} />;
    }
  };
  return <React.Suspense fallback={<Loading what="Opening" />}>{content()}</React.Suspense>;
}
