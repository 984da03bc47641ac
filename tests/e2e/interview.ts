import { expect, type Locator, type Page } from '@playwright/test';
import {
  addCandidateByHand,
  addPosition,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';

/** Connects, adds a position and a candidate; ends at the row of their interview. */
export async function prepareInterview(page: Page, apiKey: string): Promise<void> {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
}

export function startButton(page: Page): Locator {
  return interviewRow(page, /Kateřina Dvořáková/).getByRole('button', { name: 'Start Interview' });
}

/** `prepareInterview`, and begins it; ends in the room. */
export async function startInterview(page: Page, apiKey: string): Promise<void> {
  await prepareInterview(page, apiKey);
  await startButton(page).click();
  await expect(page.getByRole('timer')).toBeVisible();
}

export function currentQuestion(page: Page): Locator {
  return page.locator('[aria-current="step"]').first();
}

export function notesField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Notes' });
}
