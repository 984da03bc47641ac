import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { currentQuestion, startInterview } from './interview.ts';

test('a transcript falls into the guide’s questions, and H keeps selected words as evidence', async ({
  app,
  page,
  lever,
  profile,
}) => {
  await startInterview(page, lever.apiKey);
  const question = (await currentQuestion(page).locator('p').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'End Interview' }).click();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();

  // Two hours of cues; the question is asked late, far out of view.
  const time = (index: number) => `${Math.floor(index / 1800)}:${new Date(index * 2_000).toISOString().slice(14, 19)}`;
  const lines = Array.from({ length: 3_600 }, (_, index) => {
    if (index === 3_000) return `Ines Baumgartner  ${time(index)}\n${question}`;
    if (index === 3_001) return `katerina dvorakova  ${time(index)}\nForty drivers stood at a gate.`;
    return `${index % 2 === 0 ? 'Ines Baumgartner' : 'katerina dvorakova'}  ${time(index)}\nLine ${index} of other talk.`;
  });
  const file = join(profile, 'otter.txt');
  writeFileSync(file, lines.join('\n\n'));
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Import transcript…' }).click();

  const transcript = page.getByRole('region', { name: 'Transcript', exact: true });
  await expect(transcript.getByText('Line 0 of other talk.')).toBeVisible();
  // The speaker has the participant's name, and only what is in view is drawn.
  await expect(transcript.getByText('Kateřina Dvořáková').first()).toBeVisible();
  expect(await transcript.locator('[data-segment]').count()).toBeLessThan(200);

  await page.getByRole('navigation', { name: 'Sections of the guide' }).getByText(question).click();
  const answer = transcript.getByText('Forty drivers stood at a gate.');
  await expect(answer).toBeInViewport();
  await expect(transcript.getByRole('heading', { name: question })).toBeVisible();
  await answer.selectText();
  await page.keyboard.press('h');
  await expect(page.getByText(/^Added as evidence for /).first()).toBeVisible();
  await expect(transcript.locator('mark').getByText('Forty drivers stood at a gate.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Go to time' }).fill('0:00');
  await page.keyboard.press('Enter');
  await expect(transcript.getByText('Line 0 of other talk.')).toBeInViewport();
});
