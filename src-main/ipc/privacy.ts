import { basename } from 'node:path';
import {
  addReveal,
  endReveal,
  keepUntil,
  setBlindDefault,
  setHold,
  setPositionPrivacy,
} from '../database/writes/privacy.ts';
import { fail } from '../errors/index.ts';
import { addMonths } from '../interviews/retention.ts';
import { getPositionPrivacy, isBlindByDefault, listErased } from '../queries/privacy.ts';
import { listAnnouncedClocks, listClocksOfPosition } from '../queries/retention.ts';
import type { Handlers } from './handle.ts';
import { noteLook } from './note-look.ts';
import { namesViewerOf, type Services } from './services.ts';

/** So many of a position's clocks are shown; the next to run out. */
const mostClocks = 100;

export function privacyHandlers(services: Services): Handlers<'privacy'> {
  const { privacy, stamp } = services;

  /** Names may be shown or hidden from now on: every screen with a candidate reads again. */
  function namesChanged(): null {
    for (const subject of ['privacy', 'candidates', 'interviews', 'exports', 'events'] as const) {
      services.changed({ subject });
    }
    return null;
  }

  function clocksChanged(): null {
    services.changed({ subject: 'privacy' });
    return null;
  }

  function positionPrivacy(positionId: string) {
    return getPositionPrivacy(services.store().read, positionId) ?? fail('item.not-found', { what: 'position' });
  }

  return {
    state: () => ({
      erasing: privacy.progress(),
      saving: privacy.saving.progress(),
      isBlindByDefault: isBlindByDefault(services.store().read),
      erased: listErased(services.store().read),
      due: listAnnouncedClocks(services.store().read, stamp.now()),
    }),
    describe: ({ ref }) => privacy.describe(ref),
    async erase({ ref }) {
      await privacy.erase(ref);
      return null;
    },
    async saveHeld({ ref }) {
      const { name } = privacy.describe(ref);
      // fflate and the page's words are loaded when somebody asks: that is rare.
      const { heldFileName, writeHeld } = await import('../privacy/held-archive.ts');
      const path = await services.system.chooseSavePath(heldFileName(name), 'held');
      if (path === null) return null;
      if (privacy.progress() !== null) throw fail('privacy.erasing');
      const records = privacy.recordsOf(ref);
      const isWritten = await privacy.saving.run((work) => {
        for (const positionId of records.positionIds) noteLook(services, { positionId, ref }, 'archive');
        return writeHeld(path, {
          ...work,
          read: services.store().read,
          records,
          recordingsFolder: services.recordingsFolder,
          viewer: namesViewerOf(services),
          render: services.pdf.render,
          locale: services.system.locale(),
          timeZone: services.system.timeZone(),
          now: stamp.now(),
        });
      });
      return isWritten ? { fileName: basename(path) } : null;
    },
    async cancelSaveHeld() {
      await privacy.saving.cancel();
      return null;
    },
    bringBack({ id }) {
      privacy.bringBack(id);
      return null;
    },
    ofPosition({ positionId }) {
      const clocks = listClocksOfPosition(services.store().read, positionId, stamp.now(), mostClocks);
      return { ...positionPrivacy(positionId), clocks };
    },
    setPosition(change) {
      if (!setPositionPrivacy(services.store().write, change)) throw fail('item.not-found', { what: 'position' });
      return namesChanged();
    },
    setBlindDefault({ isBlind }) {
      setBlindDefault(services.store().write, isBlind);
      return namesChanged();
    },
    keep({ ref, positionId }) {
      const { retentionMonths } = positionPrivacy(positionId);
      keepUntil(services.store().write, ref, addMonths(stamp.now(), retentionMonths));
      return clocksChanged();
    },
    setHold({ ref, isHeld }) {
      setHold(services.store().write, ref, isHeld);
      return clocksChanged();
    },
    reveal(reveal) {
      privacy.recordsOf(reveal.ref);
      positionPrivacy(reveal.positionId);
      const byName = services.connection.self()?.name ?? '';
      addReveal(services.store().write, { ...reveal, byName, isOnce: false }, stamp.now());
      return namesChanged();
    },
    hide({ ref }) {
      endReveal(services.store().write, ref, stamp.now());
      return namesChanged();
    },
  };
}
