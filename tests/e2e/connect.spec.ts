import { chooseInCombobox, finishConnecting, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

test('connects through Lever’s website and says what was granted', async ({ page, lever }) => {
  await openAddIntegration(page, 'Lever');
  await expect(page.getByRole('heading', { name: 'How would you like to authenticate?' })).toBeVisible();
  await expect(page.getByText('Super Admin').first()).toBeVisible();
  await page
    .getByRole('radio', { name: "I want to authenticate through Lever's website. (Recommended)", exact: true })
    .check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('heading', { name: 'Are you connecting a Lever Sandbox or Production Account?' }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'I am' })).toHaveValue(/Ines Baumgartner/);
  expect(lever.requests.some(({ auth }) => auth === 'bearer')).toBe(true);
});

test('connects with an API key', async ({ page, lever }) => {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Sandbox Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page);
  await chooseInCombobox(page, 'I am', 'Ines Baumgartner');
  await expect(page.getByText('Sandbox', { exact: true })).toBeVisible();
});

test('a wrong API key is said to be wrong, and can be tried again', async ({ page, lever }) => {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill('not-the-key');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page);
});

test.describe('consent refused', () => {
  test.use({ leverOptions: { denies: true } });
  test('is its own sentence, and nothing is stored', async ({ page }) => {
    await openAddIntegration(page, 'Lever');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Connected', { exact: true })).toBeHidden();
  });
});

test('wrong answers on the loopback port are refused, and the flow goes on waiting', async ({ launch }) => {
  // No browser follows by itself here: the address is caught, and this test plays the browser.
  const app = await launch({ env: { RUBRIC_OPEN_EXTERNAL: '' } });
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      Reflect.set(globalThis, 'openedAddress', url);
    };
  });
  await openAddIntegration(app.page, 'Lever');
  await app.page.getByRole('button', { name: 'Next' }).click();
  await app.page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await app.page.getByRole('button', { name: 'Submit' }).click();
  let address = '';
  await expect
    .poll(async () => {
      address = (await app.electron.evaluate((): string => Reflect.get(globalThis, 'openedAddress'))) ?? '';
      return address;
    })
    .toContain('/authorize');
  const consent = new URL(address);
  const callback = consent.searchParams.get('redirect_uri') ?? '';
  const state = consent.searchParams.get('state') ?? '';
  const status = async (url: string, headers: Record<string, string> = {}) => {
    const { request } = await import('node:http');
    return new Promise<number | undefined>((resolve, reject) => {
      request(url, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
  };
  expect(await status(`${callback}?code=forged&state=wrong`)).toBe(400);
  expect(await status(`${callback}?code=forged&state=${state}`, { Host: 'evil.example' })).toBe(400);
  expect(await status(`${new URL(callback).origin}/other?code=forged&state=${state}`)).toBe(404);
  await expect(app.page.getByRole('button', { name: 'Cancel' }).last()).toBeVisible();
  const answer = await fetch(address, { redirect: 'manual' });
  const back = answer.headers.get('location') ?? '';
  expect(await status(back)).toBe(200);
  await status(back).then(
    (second) => expect(second).not.toBe(200),
    (error: unknown) => expect(String(error)).toContain('ECONNREFUSED'),
  );
  await finishConnecting(app.page);
});
