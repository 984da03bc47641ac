import { nothingSchema } from './values.ts';

/** What lies in the profile folder, by what it is for. */
export const storedParts = ['database', 'backups', 'vault', 'settings', 'logs', 'demo', 'browser'] as const;
export type StoredPart = (typeof storedParts)[number];

export type StoredData = {
  /** The profile folder. */
  readonly folder: string;
  /** Real sizes, read now; a part of which there is nothing is left out. */
  readonly parts: readonly {
    readonly part: StoredPart;
    /** Names within the folder. */
    readonly names: readonly string[];
    readonly files: number;
    readonly bytes: number;
  }[];
};

/** A package of other people that is in the app. */
export type ThirdPartyNotice = {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression, as its package says it; empty when it says none. */
  readonly licence: string;
  /** Its licence and notice files; empty when it has none. */
  readonly text: string;
};

export const helpRequests = {
  stored: nothingSchema,
  notices: nothingSchema,
  /** Opens the system's save dialog. */
  exportDiagnostics: nothingSchema,
};
export type HelpReplies = {
  stored: StoredData;
  notices: readonly ThirdPartyNotice[];
  /** Null when the person closed the dialog. */
  exportDiagnostics: { readonly fileName: string } | null;
};
