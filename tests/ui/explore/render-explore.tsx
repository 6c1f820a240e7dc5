import { QueryClientProvider } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import type { Language } from '#src/i18n/language.ts'
import { renderIn } from '../ui/render-in.tsx'

/** What the server says to a question; a status stands for a failure. */
export type Server = (path: string, search: URLSearchParams) => object | number

/** Draws a part that asks for figures. Comes back when everything was answered. */
export async function renderExplore(language: Language, part: ReactNode, server: Server) {
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: (request) => {
      const { pathname, searchParams } = new URL(request.url)
      const answer = server(pathname.replace('/api/v1/', ''), searchParams)
      return Promise.resolve(
        typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer),
      )
    },
  })
  const drawn = await act(async () =>
    renderIn(language, <QueryClientProvider client={createQueryClient(api)}>{part}</QueryClientProvider>),
  )
  await waitFor(() => {
    if (drawn.container.querySelector('[aria-busy="true"]')) throw new Error('Some questions are not answered yet')
  })
  return drawn
}
