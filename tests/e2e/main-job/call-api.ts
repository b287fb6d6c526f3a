import type { Page } from '@playwright/test';

/** Calls the API as the person whose page this is, with their session and nothing of the screens in between. */
export async function callApi(page: Page, procedure: string, input: object): Promise<string> {
  return page.evaluate(
    async ({ path, json }) => {
      const response = await fetch(`/api/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      });
      return `${response.status} ${await response.text()}`;
    },
    { path: procedure.replaceAll('.', '/'), json: input },
  );
}
