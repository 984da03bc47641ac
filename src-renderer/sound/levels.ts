/** How loud the sources of the recording are: told by the window that records, shown by all. */
const channelName = 'rubric-recording-levels';

export type LevelsSender = { readonly send: (levels: readonly number[]) => void; readonly close: () => void };

export function createLevelsSender(): LevelsSender {
  const channel = new BroadcastChannel(channelName);
  return { send: (levels) => channel.postMessage(levels), close: () => channel.close() };
}

/** Listens until the answered function is called. */
export function onLevels(listener: (levels: readonly number[]) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  // Only our own windows are of this origin, and only the sender above posts here.
  channel.onmessage = ({ data }: MessageEvent<readonly number[]>) => listener(data);
  return () => channel.close();
}
