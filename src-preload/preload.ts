import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Changed, changedEvent } from './contract/changed.ts';
import { channelName, channels, fileMethod } from './contract/channels.ts';
import { type Command, commandEvent } from './contract/commands.ts';

/** One named function a request; nothing of Electron's goes over (reference/electron.md section 1.1, item 20). */
function subjectApi(subject: string, methods: readonly string[]) {
  return Object.fromEntries(
    methods.map((method) => {
      const name = channelName(subject, method);
      if (method !== fileMethod) return [method, (argument?: unknown) => ipcRenderer.invoke(name, argument)];
      // The path of a file that was dropped goes to main from here: the page never learns it and cannot make one up.
      const drop = (argument: object, file: File) =>
        ipcRenderer.invoke(name, { ...argument, path: webUtils.getPathForFile(file) });
      return [method, drop];
    }),
  );
}

function listenTo<Message>(event: string, listener: (message: Message) => void): () => void {
  const forward = (_event: unknown, message: Message) => listener(message);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.off(event, forward);
  };
}

const api = Object.fromEntries(
  Object.entries(channels).map(([subject, methods]) => [subject, subjectApi(subject, methods)]),
);

contextBridge.exposeInMainWorld('rubric', {
  ...api,
  /** Calls back with what changed in main; gives the function that stops it. */
  onChanged: (listener: (changes: readonly Changed[]) => void) => listenTo(changedEvent, listener),
  /** Calls back with what main asks of this window; gives the function that stops it. */
  onCommand: (listener: (command: Command) => void) => listenTo(commandEvent, listener),
});
