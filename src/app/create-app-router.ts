import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { ErrorPage } from '#src/pages/ErrorPage.tsx'
import { NotFoundPage } from '#src/pages/NotFoundPage.tsx'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import type { RouterContext } from './router-context.ts'
import { routeTree } from './routes.tsx'

/** A router for one page load in the browser, or for one request on the server. */
export function createAppRouter(history: RouterHistory, context: RouterContext) {
  return createRouter({
    routeTree,
    history,
    context,
    isServer: context.isServer,
    parseSearch: parseSearchString,
    stringifySearch: writeSearchString,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    // On the server this would add an inline script to the page; the browser restores positions just as well after hydration.
    scrollRestoration: !context.isServer,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  // Module augmentation works on interfaces only.
  interface Register {
    router: AppRouter
  }
}
