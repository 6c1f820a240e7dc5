import { expect, it } from 'vitest'
import { embedCode } from '#src/export/embed-code.ts'

it('names the frame, fetches it late, and lets no title out of its attribute', () => {
  const code = embedCode(
    new URL('https://rabta.example/en/embed/overview?figure=map&in=punjab'),
    'A "new" <b>\u2068x\u2069',
  )
  expect(code).toContain('src="https://rabta.example/en/embed/overview?figure=map&amp;in=punjab"')
  expect(code).toContain('title="A &quot;new&quot; &lt;b&gt;x"')
  expect(code).toContain('loading="lazy"')
  expect(code).not.toContain('allow-scripts')
})
