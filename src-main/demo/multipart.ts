import { badRequest } from './errors.ts';

export interface Part {
  name: string;
  /** Undefined for a plain form field. */
  fileName: string | undefined;
  bytes: Buffer;
}

const CRLF2 = Buffer.from('\r\n\r\n');

/** @returns undefined when the content type is not multipart/form-data with a usable boundary */
export function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** Undoes the three escapes that browsers and undici write in form-data parameters. */
function unescapeParameter(value: string): string {
  return value.replace(/%22|%0D|%0A/gi, (code) => decodeURIComponent(code));
}

/** RFC 5987: `UTF-8''name%20with%20blanks`. */
function decodeExtended(value: string): string {
  const match = /^UTF-8'[^']*'(.*)$/i.exec(value);
  if (match?.[1] === undefined) throw badRequest('filename* must be UTF-8');
  try {
    return decodeURIComponent(match[1]);
  } catch {
    throw badRequest('filename* is not well encoded');
  }
}

function readDisposition(header: string): { name: string; fileName: string | undefined } {
  if (!/^form-data\s*(;|$)/i.test(header)) throw badRequest('A part is not form-data');
  const values = new Map<string, string>();
  for (const match of header.matchAll(/;\s*([a-z*]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gi)) {
    const [, name = '', quoted, bare = ''] = match;
    // Browsers leave a backslash as it is; only an escaped quote needs undoing.
    values.set(name.toLowerCase(), quoted === undefined ? bare : unescapeParameter(quoted.replaceAll('\\"', '"')));
  }
  const name = values.get('name');
  if (name === undefined) throw badRequest('A part has no name');
  const extended = values.get('filename*');
  return { name, fileName: extended === undefined ? values.get('filename') : decodeExtended(extended) };
}

function readPart(bytes: Buffer): Part {
  const end = bytes.indexOf(CRLF2);
  if (end === -1) throw badRequest('A part has no headers');
  let disposition: string | undefined;
  for (const line of bytes.subarray(0, end).toString('utf8').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    const header = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (header === 'content-disposition') disposition = value;
    if (header === 'content-transfer-encoding' && !/^(binary|8bit|7bit)$/i.test(value)) {
      throw badRequest(`Content-Transfer-Encoding ${value} is not supported`);
    }
  }
  if (disposition === undefined) throw badRequest('A part has no Content-Disposition');
  return { ...readDisposition(disposition), bytes: Buffer.from(bytes.subarray(end + CRLF2.length)) };
}

/**
 * Splits a multipart/form-data body (RFC 7578) into its parts, bytes untouched. File names are UTF-8, raw or RFC 5987.
 * @throws ApiError 400 when the body is not whole and well formed
 */
export function readMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very beginning, without the line break before it.
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let at = text.indexOf(delimiter);
  if (at === -1) throw badRequest('The boundary does not occur in the body');
  for (;;) {
    let begin = at + delimiter.length;
    if (text.subarray(begin, begin + 2).toString('latin1') === '--') return parts;
    while (text[begin] === 0x20 || text[begin] === 0x09) begin += 1;
    if (text.subarray(begin, begin + 2).toString('latin1') !== '\r\n') throw badRequest('A boundary line is malformed');
    begin += 2;
    at = text.indexOf(delimiter, begin);
    if (at === -1) throw badRequest('The body ends before its last boundary');
    parts.push(readPart(text.subarray(begin, at)));
  }
}
