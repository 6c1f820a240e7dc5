import { createApp, openApiHead } from './app.ts'
import type { AppParts } from './app-context.ts'

/** The OpenAPI document of the API. It depends on the routes alone: no part is ever asked for anything. */
export function openApiDocument() {
  const unused = new Proxy({} as AppParts, {
    get: (_, name) => {
      throw new Error(`The document needs no ${String(name)}`)
    },
  })
  return createApp(unused).getOpenAPIDocument(openApiHead)
}
