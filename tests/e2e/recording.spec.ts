import type { Page } from '@playwright/test';
import type { RunningApp } from '../../tools/walkthrough/launch.ts';
import { expect, test } from './fixtures.ts';
import { startInterview } from './interview.ts';

/** Chromium's own microphone for tests: a beep each second. */
const args = ['--use-fake-device-for-media-stream'];
/** A crash may take so much of the sound, milliseconds. */
const mayBeLostMs = 5_000;

async function kill({ electron }: RunningApp): Promise<void> {
  const gone = new Promise<void>((resolve) => electron.once('close', () => resolve()));
  electron.process().kill('SIGKILL');
  await gone;
}

/** Length of the one recording on screen as its player knows it, milliseconds; 0 before it knows. */
function playedLength(page: Page): Promise<number> {
  return page
    .locator('audio')
    .evaluate((player) => (player instanceof HTMLAudioElement ? Math.round(player.duration * 1_000) || 0 : 0));
}

test('records after consent; killed, the recording is there again and plays, to within 5 s', async ({
  launch,
  lever,
}) => {
  let app = await launch({ args });
  let { page } = app;
  await startInterview(page, lever.apiKey);
  // There is a microphone, but a page gets it only while somebody is about to record, and the camera never.
  const asked = (want: MediaStreamConstraints) =>
    page.evaluate(
      (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          () => 'given',
          (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
        ),
      want,
    );
  expect(await asked({ audio: true })).toBe('NotAllowedError');
  await page.getByRole('button', { name: 'Recording', exact: true }).click();
  const start = page.getByRole('button', { name: 'Start recording' });
  await expect(start).toBeDisabled();
  await page.keyboard.press('Escape');
  // The key shows where consent is noted, as long as it is not.
  await page.keyboard.press('Control+Shift+R');
  await expect(start).toBeDisabled();
  await page.getByRole('button', { name: 'Consent granted' }).click();
  await expect(page.getByText(/^Granted · Said in the call/)).toBeVisible();
  await page.getByRole('button', { name: 'Test microphone' }).click();
  await expect(page.getByRole('meter')).toBeVisible();
  expect(await asked({ audio: true, video: true })).toBe('NotAllowedError');
  await start.click();

  const strip = page.getByRole('region', { name: 'Recorder' });
  const began = Date.now();
  await expect(strip.getByRole('status')).toHaveText('Recording');
  await expect(strip.getByRole('timer')).toHaveText(/^00:(?:0[4-9]|[1-5]\d)$/, { timeout: 15_000 });
  await expect(strip.getByRole('meter', { name: 'Level of the microphone' })).not.toHaveAttribute('value', '0');
  const recordedMs = 4_000;
  const lastedMs = Date.now() - began;
  await kill(app);

  app = await launch({ args });
  ({ page } = app);
  await page.getByRole('region', { name: 'Recorder' }).waitFor({ state: 'detached' });
  await page.evaluate(() => {
    location.hash = `${location.hash}/transcript`;
  });
  await expect(page.getByText('Was cut off; all but the last seconds are here.')).toBeVisible();
  await expect.poll(() => playedLength(page)).toBeGreaterThanOrEqual(Math.max(recordedMs, lastedMs - mayBeLostMs));
  await page.locator('audio').evaluate(async (player) => {
    if (player instanceof HTMLAudioElement) await player.play();
  });
  await expect
    .poll(() => page.locator('audio').evaluate((player) => player instanceof HTMLAudioElement && player.currentTime))
    .toBeGreaterThan(0.5);

  // Back in the room the key records and pauses, and consent that is taken back ends it, with the way it was taken back.
  await page.evaluate(() => {
    location.hash = location.hash.replace('/transcript', '');
  });
  await page.getByRole('textbox', { name: 'Notes' }).waitFor();
  const state = page.getByRole('region', { name: 'Recorder' }).getByRole('status');
  await page.keyboard.press('Control+Shift+R');
  await expect(state).toHaveText('Recording');
  await page.keyboard.press('Control+Shift+R');
  await expect(state).toHaveText('Recording paused');
  await page.getByRole('button', { name: 'Recording', exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw consent' }).click();
  await page.getByRole('button', { name: /^Said in the call/ }).click();
  await page.getByRole('option', { name: 'In writing' }).click();
  await page.getByRole('button', { name: 'Withdraw consent' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Delete the recordings of this interview?' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(state).toBeHidden();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByText(/^Refused · In writing/)).toBeVisible();
});
