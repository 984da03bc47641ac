import { allItems } from '../clients/lever/index.ts';
import { fail } from '../errors/index.ts';
import { hasShortId } from './marks.ts';
import { earliestFirst, type Route } from './routes.ts';

/** A file on the opportunity, found by the short id in its name. */
export const pdfRoute: Route = {
  scope: 'files:write',
  async make(item, document, { lever, opportunityId, performAs }, render) {
    const name = item.fileName ?? fail('export.candidate-gone');
    const { bytes, pages, sha256 } = await render(document);
    return {
      facts: { sha256, pages, bytes: bytes.byteLength },
      async look() {
        const files = await allItems((page) => lever.listFiles(opportunityId, page), {});
        const found = files.filter((file) => hasShortId(file.name, item.shortId));
        const copies = earliestFirst(found.map(({ id, uploadedAt }) => ({ id, at: uploadedAt })));
        if (copies[0] !== undefined) return { leverId: copies[0], missing: [], copies };
        const upload = { name, bytes, contentType: 'application/pdf' };
        return { leverId: null, missing: [() => lever.uploadFile(opportunityId, performAs, upload)], copies };
      },
      remove: (fileId) => lever.deleteFile(opportunityId, performAs, fileId),
    };
  },
};
