import { addPosition } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

test('from a fresh profile to the demo workspace, in three steps, and its tour follows what is done', async ({
  page,
}) => {
  const steps = page.getByRole('region', { name: 'Three steps to your first interview' });
  await steps.getByRole('button', { name: 'Try the demo workspace' }).click();
  await expect(page.getByRole('heading', { name: 'Connected to Lever', exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(steps.getByText('You are in the demo workspace.')).toBeVisible();
  await expect(steps.getByText(/^Next in your calendar: /)).toBeVisible();

  const tour = page.getByRole('region', { name: 'Tour of the demo workspace' });
  await expect(tour).toContainText('step 1 of 6');
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await expect(tour).toContainText('step 2 of 6');
  await tour.getByRole('button', { name: 'End tour' }).click();
  await expect(tour).toBeHidden();
});
