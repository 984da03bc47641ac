import { expect, type Page } from '@playwright/test';
import {
  addCandidateByHand,
  addCandidateFromEvent,
  addPosition,
  exportPdf,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../walkthrough/steps.ts';

const scored = /Zoë Nørgaard/;
const running = /Kateřina Dvořáková/;

/** Names that layouts must bear: one that is long, one that is written from right to left. */
const hardNames = ['Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh', 'ليلى عبد الرحمن القحطاني'];

/** Addresses of the screens once `prepare` is done. */
export type Places = { readonly position: string; readonly running: string; readonly scored: string };

/** Fills a fresh profile with the demo workspace, a position, interviews in each state and an export. */
export async function prepare(page: Page): Promise<Places> {
  await openAddIntegration(page, 'Demo workspace');
  await finishConnecting(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  const position = new URL(page.url()).hash;
  for (const name of hardNames) await addUnknown(page, name);
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await addCandidateFromEvent(page, scored, scored);

  await interviewRow(page, scored).getByRole('button', { name: 'Start Interview' }).click();
  await writeNotes(page);
  const ofScored = new URL(page.url()).hash;
  await page.getByRole('button', { name: 'End Interview' }).click();
  await backTo(page, position);
  await interviewRow(page, scored).getByRole('button', { name: 'Score Interview' }).click();
  await fillScorecard(page, [4, 4, 3, 3, 4], 'Runs production with the people in mind who depend on it.');
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
  await exportPdf(page);
  await page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });

  await backTo(page, position);
  await interviewRow(page, running).getByRole('button', { name: 'Start Interview' }).click();
  await writeNotes(page);
  return { position, running: new URL(page.url()).hash, scored: ofScored };
}

async function addUnknown(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Candidate Interview' }).click();
  await page.getByRole('menuitem', { name: 'Candidate', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill(name);
  await page.getByRole('option', { name: /by hand…/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function writeNotes(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Notes' })
    .fill('- Incident in March: label printing down in two depots.\n> Forty drivers were standing at a gate.');
  await page.getByRole('button', { name: 'Next question' }).first().click();
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
}

async function backTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await expect(page.locator('html[data-screen="position"]')).toBeAttached();
}
