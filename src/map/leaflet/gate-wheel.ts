/**
 * Leaves the wheel to the page unless the reader has turned to the map: by pressing on it, by focus inside it, or with Ctrl
 * (⌘). Otherwise a page that is scrolled past the map would stop there.
 * @param container the element on which Leaflet listens
 * @returns stops gating
 */
export function gateWheel(container: HTMLElement): () => void {
  const scope = container.closest('[data-map]') ?? container
  let isPressed = false
  const press = () => {
    isPressed = true
  }
  const leave = () => {
    isPressed = false
  }
  const gate = (event: WheelEvent) => {
    const isMeant = isPressed || event.ctrlKey || event.metaKey || scope.contains(document.activeElement)
    if (!isMeant) event.stopImmediatePropagation()
  }
  container.addEventListener('pointerdown', press)
  container.addEventListener('pointerleave', leave)
  container.addEventListener('wheel', gate, { capture: true, passive: true })
  return () => {
    container.removeEventListener('pointerdown', press)
    container.removeEventListener('pointerleave', leave)
    container.removeEventListener('wheel', gate, { capture: true })
  }
}
