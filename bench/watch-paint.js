// Runs in the page before anything else. `rabtaUseful` resolves when the marked figures stand in the page and a frame with content was
// painted: milliseconds since navigation began. `rabtaShift` tells how far things have moved so far.
{
  let layoutShift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const found = new Promise((resolve) => {
    const look = () =>
      document.querySelector('[data-key-figures]') ? resolve(performance.now()) : requestAnimationFrame(look)
    look()
  })
  const painted = new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      if (!first) return
      observer.disconnect()
      resolve(first.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  window.rabtaUseful = Promise.all([found, painted]).then((times) => Math.max(...times))
  window.rabtaShift = () => layoutShift
}
