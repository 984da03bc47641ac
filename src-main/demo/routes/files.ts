import { createHash, randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { type Answer, noContent, single } from '../answers.ts';
import { ApiError, badRequest, notFound } from '../errors.ts';
import { boundaryOf, readMultipart } from '../multipart.ts';
import { type Order, page, sorted } from '../paging.ts';
import { rangeSpec, withinRange } from '../query.ts';
import type { StoredFile } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { childOf, opportunityOf, requiredUser } from './lookup.ts';

const read = { resource: 'files', access: 'read' } as const;
const write = { resource: 'files', access: 'write' } as const;
const PROCESSED = new Set(['.docx', '.doc', '.js', '.jpg', '.png', '.pdf', '.txt']);

const newestUpload: Order<StoredFile> = { key: (file) => [file.uploadedAt, file.id], descending: [true, false] };

function showFile(file: StoredFile): object {
  return {
    id: file.id,
    // An address of the web app, which needs a browser session; bytes come from the download path.
    downloadUrl: `https://hire.lever.co/candidates/${file.opportunityId}/files/${file.id}/download`,
    ext: file.ext,
    name: file.name,
    uploadedAt: file.uploadedAt,
    status: file.status,
    size: file.size,
  };
}

/** Exactly one part, named `file`, with a file name (section 15). */
function readUpload(call: Call): { name: string; bytes: Buffer } {
  const boundary = boundaryOf(call.contentType);
  if (boundary === undefined) throw badRequest('The body must be multipart/form-data');
  const parts = readMultipart(call.body, boundary);
  const [part] = parts;
  if (part === undefined || parts.length !== 1 || part.name !== 'file') {
    throw badRequest('The body must have exactly one part, named file');
  }
  // Browsers send a bare name; a path in front of it would be an attempt to write elsewhere.
  const name = part.fileName?.replace(/^.*[/\\]/s, '') ?? '';
  if (name === '') throw badRequest('The part has no file name');
  return { name, bytes: part.bytes };
}

async function upload(call: Call): Promise<Answer> {
  const opportunity = opportunityOf(call);
  const user = requiredUser(call);
  const { name, bytes } = readUpload(call);
  const ext = extname(name);
  const file: StoredFile = {
    id: randomUUID(),
    name,
    ext,
    uploadedAt: call.clock.now(),
    status: PROCESSED.has(ext.toLowerCase()) ? 'processed' : 'unsupported',
    size: bytes.length,
    user: user.id,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    opportunityId: opportunity.id,
  };
  await call.store.bytes.write(file.id, bytes);
  call.store.files.put(file);
  return single(showFile(file), 201);
}

/** RFC 5987, with the characters that encodeURIComponent leaves but the grammar does not allow. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function download(call: Call): Promise<Answer> {
  const file = fileOf(call);
  const bytes = await call.store.bytes.read(file.id);
  if (bytes === undefined) throw new ApiError(422, 'UnprocessableEntity', 'The file could not be processed');
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeExtended(file.name)}`,
    },
    body: bytes,
  };
}

function fileOf(call: Call): StoredFile {
  return childOf(opportunityOf(call), 'files', call.path('fileId'), call.store.files.get);
}

export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/files',
    endpoint: 'files.list',
    need: read,
    list: true,
    query: rangeSpec('uploaded_at'),
    handle: (call) => {
      const { id } = opportunityOf(call);
      const found = call.store.files
        .all()
        .filter((file) => file.opportunityId === id && withinRange(call.query, 'uploaded_at', file.uploadedAt));
      return page(sorted(found, newestUpload), newestUpload, call.query, call.offsets, showFile);
    },
  },
  {
    method: 'POST',
    path: '/opportunities/:opportunityId/files',
    endpoint: 'files.upload',
    need: write,
    performAs: 'required',
    handle: upload,
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/files/:fileId',
    endpoint: 'files.read',
    need: read,
    handle: (call) => single(showFile(fileOf(call))),
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/files/:fileId/download',
    endpoint: 'files.download',
    need: read,
    handle: download,
  },
  {
    method: 'DELETE',
    path: '/opportunities/:opportunityId/files/:fileId',
    endpoint: 'files.delete',
    need: write,
    performAs: 'required',
    handle: async (call) => {
      const file = fileOf(call);
      call.store.files.remove(file.id);
      await call.store.bytes.remove(file.id);
      return noContent();
    },
  },
];

/** Nobody in the demo workspace has a resume; the recorded answer is an empty list (section 15). */
export const resumeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/resumes',
    endpoint: 'resumes.list',
    need: { resource: 'resumes', access: 'read' },
    list: true,
    query: rangeSpec('uploaded_at'),
    handle: (call) => {
      opportunityOf(call);
      return page<StoredFile>([], newestUpload, call.query, call.offsets, showFile);
    },
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/resumes/:resumeId',
    endpoint: 'resumes.read',
    need: { resource: 'resumes', access: 'read' },
    handle: (call) => {
      opportunityOf(call);
      throw notFound('resumes', call.path('resumeId'));
    },
  },
];
