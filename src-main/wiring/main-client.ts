import { createLeverClient, type LeverClientOptions, type LeverHttp } from '../clients/lever/index.ts';

/** Main's own client; the one of the sync thread knows of trouble by itself. */
export function createMainClient(options: Omit<LeverClientOptions, 'apiUrl'>) {
  let client: { readonly apiUrl: string; readonly http: LeverHttp } | null = null;
  return {
    at(apiUrl: string): LeverHttp {
      if (client?.apiUrl !== apiUrl) client = { apiUrl, http: createLeverClient({ ...options, apiUrl }) };
      return client.http;
    },
    wake: () => client?.http.wake(),
  };
}
