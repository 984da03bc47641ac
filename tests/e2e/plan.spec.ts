import {
  addCandidateByHand,
  addPosition,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

test('a plan holds: rounds are reordered by keyboard, and an interview keeps the version of its guide', async ({
  launch,
}) => {
  const { page } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await openAddIntegration(page, 'Demo workspace');
  await finishConnecting(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');

  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  const rounds = page.getByRole('heading', { level: 2 });
  await expect(rounds).toHaveText(['Recruiter screen', 'Technical interview', 'Final interview']);
  await page.getByRole('button', { name: 'Move Technical interview up', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(rounds).toHaveText(['Technical interview', 'Recruiter screen', 'Final interview']);
  // The same by dragging, there and back.
  const order = page.getByRole('grid', { name: 'Order of the rounds', exact: true });
  const row = (name: RegExp) => order.getByRole('row', { name });
  await row(/Final/).dragTo(row(/Technical/), { targetPosition: { x: 40, y: 2 } });
  await expect(rounds).toHaveText(['Final interview', 'Technical interview', 'Recruiter screen']);
  await row(/Final/).dragTo(row(/Recruiter/), { targetPosition: { x: 40, y: 30 } });
  await expect(rounds).toHaveText(['Technical interview', 'Recruiter screen', 'Final interview']);

  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await page.getByRole('tab', { name: 'Interviews', exact: true }).click();
  await interviewRow(page, /Kateřina Dvořáková/)
    .getByRole('button', { name: 'Start Interview' })
    .click();
  await expect(page.getByText('API and data-model design').first()).toBeVisible();
  await page.goBack();

  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Edit guide', exact: true }).first().click();
  await expect(page.getByText(/What you save becomes version 2/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove API and data-model design', exact: true }).click();
  const question = page.getByRole('textbox', { name: 'Question 1', exact: true }).first();
  await question.fill('Are you married?');
  await expect(page.getByText('This may touch on family or pregnancy.')).toBeVisible();
  await question.fill('Tell me about an outage that you ended.');
  await expect(page.getByText('This may touch on family or pregnancy.')).toBeHidden();
  await page.getByRole('button', { name: 'Save guide', exact: true }).click();
  await expect(page.getByText(/guide 2/)).toBeVisible();

  await page.getByRole('tab', { name: 'Interviews', exact: true }).click();
  await interviewRow(page, /Kateřina Dvořáková/)
    .getByRole('button', { name: 'Start Interview' })
    .click();
  await expect(page.getByText('API and data-model design').first()).toBeVisible();
});
