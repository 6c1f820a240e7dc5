/**
 * When a page is left, MSW tells its service worker so, and the worker takes itself off when no other page is open. The next page of
 * the demo then meets a worker that is about to vanish ("Failed to update a ServiceWorker … Not found"), and a page that the browser
 * brings back from memory is not answered any more. Keeps MSW from hearing that a page is left; call it before MSW starts. Guards
 * against leaving a half-filled form are not heard either: nothing that is entered in the demo is kept.
 */
export function keepServiceWorker(): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
}
