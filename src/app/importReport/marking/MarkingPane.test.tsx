import '@testing-library/jest-dom';
import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { passageIn, plainPage } from '../../../documents/report/textPages';
import { AnnounceContext } from '../../ui/useAnnounce';
import { previewOf } from '../importPreview';
import type { ImportPreview } from '../importPreview';
import { changePreview } from '../previewChanges';
import { readShropshire } from '../testing/readShropshire';
import { MarkingPane } from './MarkingPane';

jest.setTimeout(60_000);

const words = 'Leaders know their services well. The council should listen to tenants. Damp is not dealt with.';
let preview: ImportPreview;
let told: string[];

function Marked(): React.ReactElement {
  const [state, change] = React.useReducer(
    changePreview,
    previewOf(readShropshire({ recommendations: [], judgements: [], doubts: [], kind: 'other' })),
  );
  const [selected, setSelected] = React.useState<number | null>(null);
  preview = state;
  return (
    <AnnounceContext.Provider value={(said) => void told.push(said)}>
      <MarkingPane
        fileName="letter.docx"
        text={{ pages: plainPage(words), passageIn }}
        preview={state}
        selected={selected}
        page={1}
        disabled={false}
        onShowPrinted={null}
        onSelect={setSelected}
        onChange={change}
      />
    </AnnounceContext.Provider>
  );
}

const field = (): HTMLTextAreaElement => screen.getByLabelText('The words of letter.docx');

/** Selects words as dragging the mouse or Shift with an arrow key does. */
function select(part: string): void {
  const from = words.indexOf(part);
  field().focus();
  field().setSelectionRange(from, from + part.length);
  fireEvent.select(field());
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  told = [];
  render(<Marked />);
});

it('keeps the selected words whole, as what they are and for whom, and goes back to the text', async () => {
  // The selection cuts a word at each end, and both words are taken whole.
  select('he council should listen to tenan');
  await userEvent.clear(screen.getByLabelText('For whom'));
  await userEvent.type(screen.getByLabelText('For whom'), 'the landlord');
  await press('Recommendation');
  expect(preview.recommendations).toMatchObject([
    { text: 'The council should listen to tenants.', addressee: 'the landlord', page: 1, keep: true, urgency: null },
  ]);
  expect(told).toEqual(['Marked as a recommendation: The council should listen to tenants.']);
  expect(field()).toHaveFocus();
});

it('marks with the keyboard alone, in the order of the text', async () => {
  select('Damp is not dealt with.');
  await userEvent.keyboard('p');
  select('The council should listen to tenants.');
  await userEvent.keyboard('r');
  select('Leaders know their services well.');
  await userEvent.keyboard('s');
  expect(preview.recommendations.map(({ text, urgency }) => [text, urgency])).toEqual([
    ['The council should listen to tenants.', null],
    ['Damp is not dealt with.', 'priority action'],
  ]);
  expect(preview.findings).toMatchObject([{ kind: 'strength', text: 'Leaders know their services well.' }]);
});

it('moves a mark, takes it off, and undoes each step', async () => {
  select('Damp');
  await press('Finding');
  select('Damp is not dealt with.');
  await press('Use the selected words for this finding');
  expect(preview.findings[0].text).toBe('Damp is not dealt with.');
  await press('Take the mark off');
  expect(preview.findings).toEqual([]);
  await press('Undo');
  expect(preview.findings[0].text).toBe('Damp is not dealt with.');
  await press('Undo');
  expect(preview.findings[0].text).toBe('Damp');
  await press('Undo');
  expect(preview.findings).toEqual([]);
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

it('asks for words when none are selected', async () => {
  await press('Recommendation');
  expect(told).toEqual(['Select words in the text first.']);
  expect(preview.recommendations).toEqual([]);
});

it('selects a mark when the caret stands in it', async () => {
  select('Leaders know their services well.');
  await press('Strength');
  field().setSelectionRange(40, 40);
  fireEvent.select(field());
  field().setSelectionRange(3, 3);
  fireEvent.select(field());
  expect(screen.getByRole('button', { name: 'Use the selected words for this strength' })).toBeInTheDocument();
});

it('keeps the words of the document, whatever is typed into them', async () => {
  select('Damp');
  await userEvent.keyboard('x{Backspace}{Delete}{Enter}');
  fireEvent.change(field(), { target: { value: 'Other words' } });
  expect(fireEvent.paste(field())).toBe(false);
  expect(field()).toHaveValue(words);
});
