import { createRootRouteWithContext, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { isLanguage } from '#src/i18n/language.ts'
import { ErrorPage } from '#src/pages/ErrorPage.tsx'
import { NotFoundPage } from '#src/pages/NotFoundPage.tsx'
import { OverviewPage } from '#src/pages/OverviewPage.tsx'
import { PlaceMissingPage } from '#src/pages/place/PlaceMissing.tsx'
import { ownParameters } from '#src/url/overview-search.ts'
import { LanguageLayout } from './LanguageLayout.tsx'
import { prefetchOverview, prefetchPlace, prefetchPublished } from './prefetch.ts'
import { RootLayout } from './RootLayout.tsx'
import type { RouterContext } from './router-context.ts'

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$language',
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw notFound()
  },
  component: LanguageLayout,
})

const languageIndexRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$language/overview', params, replace: true })
  },
})

/** The overview is in the first chunk: it is where people arrive. Every other page is fetched when it is asked for. */
const overviewRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'overview',
  validateSearch: ownParameters,
  loader: ({ context, location }) =>
    context.isServer ? prefetchOverview(context.queryClient, ownParameters(location.search)) : undefined,
  component: OverviewPage,
})

const placeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'place/$placeId',
  validateSearch: ownParameters,
  // The browser's page says by itself that there is no such place; here the answer's status does.
  loader: async ({ context, location, params }) => {
    if (!context.isServer) return
    const isPlace = await prefetchPlace(context.queryClient, params.placeId, ownParameters(location.search))
    if (!isPlace) throw notFound()
  },
  component: lazyRouteComponent(() => import('#src/pages/PlacePage.tsx'), 'PlacePage'),
  notFoundComponent: PlaceMissingPage,
})

const publishedRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'published',
  loader: ({ context }) => (context.isServer ? prefetchPublished(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/PublishedPage.tsx'), 'PublishedPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sign-in',
  component: lazyRouteComponent(() => import('./SignInRoute.tsx'), 'SignInRoute'),
})

const invitationRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'invitation',
  component: lazyRouteComponent(() => import('#src/pages/InvitationPage.tsx'), 'InvitationPage'),
})

const methodsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'about/methods',
  component: lazyRouteComponent(() => import('#src/pages/MethodsPage.tsx'), 'MethodsPage'),
})

export const routeTree = rootRoute.addChildren([
  languageRoute.addChildren([
    languageIndexRoute,
    overviewRoute,
    placeRoute,
    publishedRoute,
    signInRoute,
    invitationRoute,
    methodsRoute,
  ]),
])
