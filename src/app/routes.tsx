import { createRootRouteWithContext, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { isLanguage } from '#src/i18n/language.ts'
import { ErrorPage } from '#src/pages/ErrorPage.tsx'
import { NotFoundPage } from '#src/pages/NotFoundPage.tsx'
import { OverviewPage } from '#src/pages/OverviewPage.tsx'
import { PlaceMissingPage } from '#src/pages/place/PlaceMissing.tsx'
import { caseParameters } from '#src/url/case-search.ts'
import { justiceParameters } from '#src/url/justice-search.ts'
import { movementParameters } from '#src/url/movement-search.ts'
import { noticeParameters } from '#src/url/notice-search.ts'
import { ownParameters } from '#src/url/overview-search.ts'
import { referralParameters } from '#src/url/referral-search.ts'
import { searchPageParameters } from '#src/url/search-page-search.ts'
import { parseSearchString } from '#src/url/search-string.ts'
import { desksParameters, sendingParameters } from '#src/url/sending-search.ts'
import { trailParameters } from '#src/url/trail-search.ts'
import { LanguageLayout } from './LanguageLayout.tsx'
import {
  prefetchBrief,
  prefetchCited,
  prefetchEmbed,
  prefetchJustice,
  prefetchMovements,
  prefetchNames,
  prefetchOverview,
  prefetchPlace,
  prefetchPlaceNames,
  prefetchPublished,
  prefetchReturns,
} from './prefetch.ts'
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

/** One picture alone, for other sites. Its parameters are those of the overview and the name of the picture. */
const embedRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'embed/overview',
  loader: ({ context, location }) =>
    context.isServer ? prefetchEmbed(context.queryClient, parseSearchString(location.searchStr)) : undefined,
  component: lazyRouteComponent(() => import('#src/pages/EmbedPage.tsx'), 'EmbedPage'),
})

/** The brief of a place on paper. Its parameters are those of the overview, and the languages of its sheets. */
const briefRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'print/brief',
  loader: ({ context, location }) =>
    context.isServer ? prefetchBrief(context.queryClient, parseSearchString(location.searchStr)) : undefined,
  component: lazyRouteComponent(() => import('#src/pages/BriefPage.tsx'), 'BriefPage'),
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

const justiceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'justice',
  validateSearch: justiceParameters,
  loader: ({ context, location }) =>
    context.isServer ? prefetchJustice(context.queryClient, justiceParameters(location.search)) : undefined,
  component: lazyRouteComponent(() => import('#src/pages/JusticePage.tsx'), 'JusticePage'),
})

const movementsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'movements',
  validateSearch: movementParameters,
  loader: ({ context, location }) =>
    context.isServer ? prefetchMovements(context.queryClient, movementParameters(location.search)) : undefined,
  component: lazyRouteComponent(() => import('#src/pages/MovementsPage.tsx'), 'MovementsPage'),
})

const publishedRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'published',
  loader: ({ context }) => (context.isServer ? prefetchPublished(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/PublishedPage.tsx'), 'PublishedPage'),
})

const returnsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'data/returns',
  loader: ({ context, location }) =>
    context.isServer ? prefetchReturns(context.queryClient, location.search) : undefined,
  component: lazyRouteComponent(() => import('#src/pages/ReturnsPage.tsx'), 'ReturnsPage'),
})

/** Who asks is read on the server and what stands on a desk only in the browser: a page may lie on a disk, these answers may not. */
const referralsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'referrals',
  validateSearch: referralParameters,
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/ReferralsPage.tsx'), 'ReferralsPage'),
})

/** As referrals: who asks is read on the server, and what they are told only in the browser. */
const noticesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'notices',
  validateSearch: noticeParameters,
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/NoticesPage.tsx'), 'NoticesPage'),
})

/** As with referrals: nothing of it is drawn by the server. */
const auditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'audit',
  validateSearch: trailParameters,
  component: lazyRouteComponent(() => import('#src/pages/AuditPage.tsx'), 'AuditPage'),
})

/** As referrals: nothing of a person or of a desk is drawn by the server. */
const sendingRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'referrals/new',
  validateSearch: sendingParameters,
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/SendingPage.tsx'), 'SendingPage'),
})

const desksRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'desks',
  validateSearch: desksParameters,
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/DesksPage.tsx'), 'DesksPage'),
})

/** As with referrals: the server draws nothing of the register. */
const casesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'cases',
  validateSearch: caseParameters,
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/CasesPage.tsx'), 'CasesPage'),
})

const newCaseRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'cases/new',
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/NewCasePage.tsx'), 'NewCasePage'),
})

const caseRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'cases/$caseId',
  loader: ({ context }) => (context.isServer ? prefetchPlaceNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/CasePage.tsx'), 'CasePage'),
})

const citedRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'cited/$citationId',
  loader: async ({ context, params }) => {
    if (context.isServer && !(await prefetchCited(context.queryClient, params.citationId))) throw notFound()
  },
  component: lazyRouteComponent(() => import('#src/pages/CitedPage.tsx'), 'CitedPage'),
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

const searchRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'search',
  validateSearch: searchPageParameters,
  loader: ({ context }) => (context.isServer ? prefetchNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/SearchPage.tsx'), 'SearchPage'),
})

const methodsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'about/methods',
  loader: ({ context }) => (context.isServer ? prefetchNames(context.queryClient) : undefined),
  component: lazyRouteComponent(() => import('#src/pages/MethodsPage.tsx'), 'MethodsPage'),
})

export const routeTree = rootRoute.addChildren([
  languageRoute.addChildren([
    languageIndexRoute,
    overviewRoute,
    embedRoute,
    briefRoute,
    placeRoute,
    justiceRoute,
    referralsRoute,
    sendingRoute,
    desksRoute,
    noticesRoute,
    auditRoute,
    casesRoute,
    newCaseRoute,
    caseRoute,
    returnsRoute,
    movementsRoute,
    publishedRoute,
    citedRoute,
    signInRoute,
    invitationRoute,
    searchRoute,
    methodsRoute,
  ]),
])
