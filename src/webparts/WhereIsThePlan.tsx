import * as React from 'react';
import { Button, Field, FluentProvider, Input, Text } from '@fluentui/react-components';
import { useFluentTheme } from '../app/components/useFluentTheme';
import type { HostTheme } from '../app/ui/host';

export interface WhereIsThePlanProps {
  theme: HostTheme;
  /** The full address of the site, or null when the text is no address of this tenant. */
  read(text: string): string | null;
  onFound(siteUrl: string): void;
}

/** Asks for the plan's site, once, in a Teams personal tab of a tenant that does not name one. */
export function WhereIsThePlan({ theme, read, onFound }: WhereIsThePlanProps): React.ReactElement | null {
  const fluent = useFluentTheme(theme, 'teams');
  const [text, setText] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const open = (event: React.FormEvent): void => {
    event.preventDefault();
    const siteUrl = read(text);
    if (siteUrl) onFound(siteUrl);
    else setProblem('This is not the address of a SharePoint site of your organisation. Copy it from the plan’s page.');
  };
  if (fluent === null) return null;
  return (
    <FluentProvider theme={fluent}>
      <form onSubmit={open} style={{ padding: 32, maxWidth: 560, display: 'grid', gap: 16, justifyItems: 'start' }}>
        <Text as="h1" size={600} weight="semibold" style={{ margin: 0 }}>
          Where is your improvement plan?
        </Text>
        <Text>
          Paste the address of the SharePoint site that holds it. An administrator can set it for everybody, so that
          nobody is asked.
        </Text>
        <Field label="Address of the site" validationMessage={problem} style={{ width: '100%' }}>
          <Input type="text" inputMode="url" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button appearance="primary" type="submit">
          Open the plan
        </Button>
      </form>
    </FluentProvider>
  );
}
