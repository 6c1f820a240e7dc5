import type { ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'

export type RenderedReact = {
  /** `<title>` and links that belong into the head. */
  readonly head: string
  readonly body: string
}

/**
 * React's markup as a string, with everything that suspends waited for, so that no part of it needs a script to fall into place.
 * Rejects when a component throws outside every error boundary the server knows, which are none.
 */
export async function renderReact(app: ReactNode): Promise<RenderedReact> {
  let fault: { readonly error: unknown } | undefined
  const stream = await renderToReadableStream(app, {
    // Whatever its size, a part is written where it stands; the default moves large ones behind a script.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => {
      fault ??= { error }
    },
  })
  await stream.allReady
  const markup = await new Response(stream).text()
  if (fault) throw fault.error
  return splitHead(markup)
}

/** Without a head of its own to fill, React writes what belongs there first: titles, links and meta elements. */
function splitHead(markup: string): RenderedReact {
  const head = /^(?:<title>[^<]*<\/title>|<(?:link|meta)\b[^>]*>)*/.exec(markup)?.[0] ?? ''
  return { head, body: markup.slice(head.length) }
}
