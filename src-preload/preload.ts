import { contextBridge, ipcRenderer } from 'electron';
import { type Changed, changedEvent } from './contract/changed.ts';
import { channelName, channels } from './contract/channels.ts';

/** One named function a request; nothing of Electron's goes over (reference/electron.md section 1.1, item 20). */
function subjectApi(subject: string, methods: readonly string[]) {
  return Object.fromEntries(
    methods.map((method) => [
      method,
      (argument?: unknown) => ipcRenderer.invoke(channelName(subject, method), argument),
    ]),
  );
}

const api = Object.fromEntries(
  Object.entries(channels).map(([subject, methods]) => [subject, subjectApi(subject, methods)]),
);

contextBridge.exposeInMainWorld('rubric', {
  ...api,
  /** Calls back with what changed in main; gives the function that stops it. */
  onChanged(listener: (changes: readonly Changed[]) => void) {
    const forward = (_event: unknown, changes: readonly Changed[]) => listener(changes);
    ipcRenderer.on(changedEvent, forward);
    return () => {
      ipcRenderer.off(changedEvent, forward);
    };
  },
});
