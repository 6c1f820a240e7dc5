import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startScript } from '#src/app/start-script.ts'

type Added = { tag: string } & Record<string, string>

/** Runs the script over a document of its own, as a page does. */
function run(text: string, paint: () => void): Added[] {
  const added: Added[] = []
  const page = {
    createElement: (tag: string) => {
      const element: Added = { tag }
      return Object.assign(element, {
        setAttribute: (name: string, value: string) => Object.assign(element, { [name]: value }),
      })
    },
    head: { append: (element: Added) => added.push(element) },
  }
  const frame = (callback: () => void) => (paint === never ? undefined : callback())
  // The text is what a browser would run, and there is no other way to run a text.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('document', 'requestAnimationFrame', 'setTimeout', text)(page, frame, setTimeout)
  return added
}
const never = () => undefined
const painted = () => undefined
const files = { scripts: ['/assets/entry.js'], modules: ['/assets/a.js'], fetches: ['/api/v1/geography'] }

describe('starting the application after the first paint', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks for nothing before, and for each file once after', () => {
    const added = run(startScript(files), painted)
    expect(added).toEqual([])
    vi.advanceTimersByTime(5000)
    expect(added.map(({ tag, rel, href, src, type }) => [tag, rel ?? type, href ?? src])).toEqual([
      ['link', 'modulepreload', '/assets/a.js'],
      ['link', 'preload', '/api/v1/geography'],
      ['script', 'module', '/assets/entry.js'],
    ])
  })

  it('starts in a tab that is never painted', () => {
    const added = run(startScript(files), never)
    vi.advanceTimersByTime(999)
    expect(added).toEqual([])
    vi.advanceTimersByTime(1)
    expect(added).toHaveLength(3)
  })

  it('cannot be ended by what it lists', () => {
    expect(startScript({ ...files, fetches: ['</script><script>'] })).not.toContain('</script>')
  })
})
