/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { pauseSentence } from '../../lists/pauseWords';
import { readingServices, testHost } from '../testing/testPlan';
import { Themed } from './Themed';

it('says until when SharePoint asks to wait, also to who hears the page, and goes once it goes on', () => {
  let tell: (until: Date | null) => void = () => undefined;
  const ended = jest.fn();
  const services = readingServices({
    onPause: (listener) => {
      tell = listener;
      return ended;
    },
  });
  const { unmount } = render(
    <Themed services={services} host={testHost()} idPrefix="test-">
      The plan
    </Themed>,
  );
  const until = new Date('2026-11-23T10:34:00Z');
  act(() => tell(until));
  expect(pauseSentence(until)).toMatch(/^SharePoint is busy and asks to wait until \d{1,2}\.34 am\. /);
  expect(screen.getByRole('status')).toHaveTextContent(pauseSentence(until));
  expect(screen.getAllByText(pauseSentence(until))).toHaveLength(2);
  act(() => tell(null));
  expect(screen.getAllByText(pauseSentence(until))).toEqual([screen.getByRole('status')]);
  unmount();
  expect(ended).toHaveBeenCalledTimes(1);
});
