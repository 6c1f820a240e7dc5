import { expect, it } from 'vitest'
import { fontStack } from '#src/export/font-stack.ts'

it('leaves out the names that only the page knows, and adds fonts that other programs have', () => {
  const computed =
    '"Noto Nastaliq Urdu", "Early Nastaliq Urdu", "Device Naskh", "Rabta Sans", "Early Rabta Sans", "Rabta Sans Fallback", system-ui, sans-serif'
  expect(fontStack(computed)).toBe(
    "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Rabta Sans', 'Source Sans 3', 'Source Sans Pro', 'Noto Sans', system-ui, sans-serif",
  )
})
