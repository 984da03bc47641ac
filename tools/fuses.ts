// The fuses of the packaged app: what is set, and what must then be read from the binary.
import { FuseState, type FuseV1Config, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** How a package differs from the one for people; both false there. */
export interface PackageKind {
  /** Playwright drives the main process through --inspect, so that one fuse stays on. */
  readonly isForTests: boolean;
  /** Made with the registry's older Electron, which does not have the ninth fuse yet. */
  readonly isOldRuntime: boolean;
}

function wantedFuses({ isForTests, isOldRuntime }: PackageKind): ReadonlyMap<FuseV1Options, boolean> {
  return new Map([
    [FuseV1Options.RunAsNode, false],
    [FuseV1Options.EnableCookieEncryption, true],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, isForTests],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
    ...(isOldRuntime ? [] : [[FuseV1Options.WasmTrapHandlers, true] as const]),
  ]);
}

/** For Forge's plugin. A fuse that a later Electron adds fails the build instead of keeping its default unseen. */
export function fuseConfig(kind: PackageKind): FuseV1Config {
  const fuses = Object.fromEntries(wantedFuses(kind));
  // The keys are the plugin's own; Object.fromEntries knows them as text only.
  return { version: FuseVersion.V1, strictlyRequireAllFuses: !kind.isOldRuntime, ...fuses } as FuseV1Config;
}

/** Reads the fuses from a packaged executable. Throws with each that is not as it must be. */
export async function checkFuses(executable: string, kind: PackageKind): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  const wrong = [...wantedFuses(kind)].flatMap(([fuse, isOn]) => {
    const found = FuseState[Number(wire[fuse])];
    const wanted = isOn ? 'ENABLE' : 'DISABLE';
    return found === wanted ? [] : [`${FuseV1Options[fuse]} is ${found}, not ${wanted}`];
  });
  if (wrong.length > 0) throw new Error(`fuses of ${executable}: ${wrong.join('; ')}`);
}
