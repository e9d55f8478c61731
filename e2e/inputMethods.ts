import type { FileChooser, Locator } from 'playwright-core';
import { tabTo } from './screen';
import type { Session } from './screen';

/** How a person works: with a mouse, or with the keyboard alone. The steps of the round are the same. */
export interface InputMethod {
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>;
  /** Types into an empty field. */
  type(field: Locator, text: string): Promise<void>;
  /** Chooses the first option that a combobox offers for the typed text. */
  choose(combobox: Locator, typed: string, option: Locator): Promise<void>;
  /** Checks an option of a radio group, `steps` below the one that Tab reaches. */
  pick(group: Locator, choice: Locator, steps: number): Promise<void>;
  /** Opens a row of the plan's table, `steps` below the first. */
  openRow(row: Locator, steps: number): Promise<void>;
}

export function mouse(session: Session): InputMethod {
  return {
    press: (target) => target.click(),
    type: (field, text) => field.fill(text),
    async choose(combobox, typed, option) {
      await combobox.click();
      await session.page.keyboard.type(typed);
      await option.click();
    },
    pick: (_, choice) => choice.check(),
    openRow: (row) => row.getByRole('link').first().click(),
  };
}

/**
 * Works with the keyboard alone: Tab, arrows, Space, Enter and letters. Nothing is clicked, and no script sets the
 * focus.
 */
export function keyboard(session: Session): InputMethod {
  const keys = session.page.keyboard;
  const pressDown = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) await keys.press('ArrowDown');
  };
  return {
    async press(target) {
      await tabTo(session, target);
      await keys.press('Enter');
    },
    async type(field, text) {
      await tabTo(session, field);
      await keys.type(text);
    },
    async choose(combobox, typed, option) {
      await tabTo(session, combobox);
      await keys.type(typed);
      await option.waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
    },
    async pick(group, choice, steps) {
      await tabTo(session, group.getByRole('radio').first());
      await keys.press('Space');
      await pressDown(steps);
      if (!(await choice.isChecked())) throw new Error(`The keys did not reach ${String(choice)}.`);
    },
    async openRow(row, steps) {
      await tabTo(session, session.app.getByRole('treegrid').getByRole('row').nth(1));
      await pressDown(steps);
      if (!(await row.evaluate((element) => element.contains(document.activeElement))))
        throw new Error(`The arrows did not reach ${String(row)}.`);
      await keys.press('Enter');
    },
  };
}

/** Chooses a file in the dialog that opens when the button is pressed. */
export async function chooseFile(session: Session, input: InputMethod, button: Locator, file: string): Promise<void> {
  const [chooser] = await Promise.all<[FileChooser, void]>([
    session.page.waitForEvent('filechooser'),
    input.press(button),
  ] as never);
  await chooser.setFiles(file);
}
