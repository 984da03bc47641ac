import { release } from 'node:os';
import { desktopCapturer, type Session, systemPreferences } from 'electron';
import { canRecordSystemSound } from './system-sound.ts';

/** A window has this long to ask after it said that it will, milliseconds; the system may ask the person meanwhile. */
const openMs = 60_000;

export type CaptureGuard = {
  /** Lets our own pages ask for the microphone, and for the computer's sound where told, for a moment. */
  readonly openDevices: (systemSound: boolean) => Promise<void>;
  readonly closeDevices: () => void;
  readonly canRecordSystemSound: boolean;
};

type Asked = {
  readonly permission: string;
  /** `audio`, `video`; empty where Chromium does not say. */
  readonly media: readonly string[];
  readonly url: string;
};

/**
 * The permissions of all windows: none, but sound for our own pages while somebody is setting up or starting a recording.
 * Never the camera, and of the screen only its sound (reference/electron.md section 1.1, item 5).
 */
export function guardCapture(session: Session, isOwnPage: (url: string) => boolean): CaptureGuard {
  const can = canRecordSystemSound(process.platform, release());
  let openUntil = 0;
  let withSystemSound = false;

  function isGranted({ permission, media, url }: Asked): boolean {
    if (Date.now() >= openUntil || !isOwnPage(url)) return false;
    if (permission === 'display-capture') return withSystemSound;
    if (permission !== 'media') return false;
    return media.every((kind) => kind === 'audio' || (kind === 'video' && withSystemSound));
  }

  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    decide(details.isMainFrame && isGranted({ permission, media, url: details.requestingUrl ?? contents.getURL() }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted({
      permission,
      media: details.mediaType === undefined || details.mediaType === 'unknown' ? [] : [details.mediaType],
      url: details.requestingUrl ?? origin,
    }),
  );
  session.setDevicePermissionHandler(() => false);
  // Chromium gives sound only together with a picture: the window throws the picture away at once.
  session.setDisplayMediaRequestHandler((request, answer) => {
    const isOwn = request.frame !== null && isOwnPage(request.frame.url);
    if (Date.now() >= openUntil || !withSystemSound || !isOwn) {
      answer({});
      return;
    }
    desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width: 0, height: 0 } }).then(
      ([screen]) => answer(screen ? { video: screen, audio: 'loopback' } : {}),
      () => answer({}),
    );
  });

  return {
    async openDevices(systemSound) {
      // macOS asks the person itself, once; what they say there is what the window then meets.
      if (process.platform === 'darwin') await systemPreferences.askForMediaAccess('microphone').catch(() => false);
      withSystemSound = systemSound && can;
      openUntil = Date.now() + openMs;
    },
    closeDevices() {
      openUntil = 0;
      withSystemSound = false;
    },
    canRecordSystemSound: can,
  };
}
