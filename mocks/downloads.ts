/**
 * Downloads from the API. The browser itself would ask the host for them, past the service worker, so a link with `download` is
 * fetched by the page and saved from memory. @param noFile what to say where there is no such file
 */
export function answerDownloads(page: Document, noFile: string): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null
    if (!link?.pathname.startsWith('/api/')) return
    event.preventDefault()
    void save(link.href).catch(() => alert(noFile))
  })
}

async function save(href: string): Promise<void> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${new URL(href).pathname} answered ${response.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response) ?? ''
  link.click()
  URL.revokeObjectURL(link.href)
}

/** From `Content-Disposition: attachment; filename="…"`. */
const fileNameOf = (response: Response): string | undefined =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
