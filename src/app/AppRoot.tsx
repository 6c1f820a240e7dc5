import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n as I18n } from 'i18next'
import { StrictMode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { ApiContext } from '#src/api/api-context.ts'
import type { Api } from '#src/api/client.ts'
import { SectionStylesContext } from '#src/pages/SectionStyles.tsx'
import { type MapShapes, MapShapesContext } from '#src/pages/use-map-shapes.ts'
import { LinkContext } from '#src/ui/AppLink.tsx'
import type { AppRouter } from './create-app-router.ts'
import { RouterLink } from './RouterLink.tsx'

export type AppParts = {
  readonly i18n: I18n
  readonly api: Api
  readonly queryClient: QueryClient
  readonly router: AppRouter
  readonly shapes: MapShapes
  readonly sectionStyles: readonly string[]
}

/** The whole application, the same on both sides. */
export const AppRoot = ({ i18n, api, queryClient, router, shapes, sectionStyles }: AppParts) => (
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <ApiContext value={api}>
        <QueryClientProvider client={queryClient}>
          <LinkContext value={RouterLink}>
            <MapShapesContext value={shapes}>
              <SectionStylesContext value={sectionStyles}>
                <RouterProvider router={router} />
              </SectionStylesContext>
            </MapShapesContext>
          </LinkContext>
        </QueryClientProvider>
      </ApiContext>
    </I18nextProvider>
  </StrictMode>
)
