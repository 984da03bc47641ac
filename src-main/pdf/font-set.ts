import { create, type Font } from 'fontkit';
import { fontFamilies, type Weight } from './font-families.ts';

/** A font file that is open, in one weight. */
export type Face = {
  /** The file's name; what pdfkit calls it. */
  readonly key: string;
  readonly family: string;
  readonly font: Font;
  /** The strong weight of a family without one: its outline is drawn too. */
  readonly isOutlined: boolean;
};

export type FontSet = {
  /** Null when the file was not given. */
  readonly face: (family: string, weight: Weight) => Face | null;
  readonly covers: (family: string, codePoint: number) => boolean;
};

// Files that stay in memory are parsed once, however many documents are made of them.
const parsed = new WeakMap<Uint8Array, Font>();

function parse(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  // fontkit reads any Uint8Array; its published types ask for Node's own kind.
  const font = create(bytes as Buffer);
  if (!('layout' in font)) throw new TypeError('A font collection was given where one font is needed.');
  parsed.set(bytes, font);
  return font;
}

/** Font files by name, parsed when first asked for. */
export function openFonts(files: Readonly<Record<string, Uint8Array>>): FontSet {
  const faces = new Map<string, Face | null>();

  function open(name: string, weight: Weight): Face | null {
    const family = fontFamilies.find((item) => item.name === name);
    if (family === undefined) return null;
    const key = weight === 'strong' ? (family.strong ?? family.regular) : family.regular;
    const bytes = files[key];
    if (bytes === undefined) return null;
    return { key, family: name, font: parse(bytes), isOutlined: weight === 'strong' && family.strong === null };
  }

  const face = (name: string, weight: Weight): Face | null => {
    const id = `${name} ${weight}`;
    const known = faces.get(id);
    if (known !== undefined) return known;
    const opened = open(name, weight);
    faces.set(id, opened);
    return opened;
  };

  return {
    face,
    covers: (family, codePoint) => face(family, 'regular')?.font.hasGlyphForCodePoint(codePoint) ?? false,
  };
}
