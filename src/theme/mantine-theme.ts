import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

/** From the ground of a hint to the darkest press; the seventh is --primary of the light theme, the third of the dark one. */
const ink: MantineColorsTuple = [
  '#eef3fc',
  '#d6e2f8',
  '#b1cef7',
  '#8fb8f2',
  '#6394e0',
  '#3f74c8',
  '#2a5bb3',
  '#1a469d',
  '#133678',
  '#0e2856',
]

/** Blue-greys; the library's own neutral greys look brown beside ours. */
const dark: MantineColorsTuple = [
  '#eef2f5',
  '#c8d2db',
  '#a3b1bd',
  '#5f7080',
  '#3a4956',
  '#2f3d4a',
  '#22303c',
  '#17212b',
  '#131c25',
  '#101820',
]

/**
 * Mantine in Rabta's clothes, for the forms of pages that are fetched when they are asked for. Its colours, sizes and fonts
 * come from our tokens by way of mantine-variables.css; this object holds what its code reads.
 */
export const mantineTheme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  colors: { ink, dark },
  white: '#ffffff',
  black: '#12212f',
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '3px', md: '3px', lg: '3px', xl: '3px' },
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-display)' },
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const isPrimary = input.color === undefined || input.color === 'ink'
    if (input.variant !== 'filled' || !isPrimary) return defaultVariantColorsResolver(input)
    return {
      background: 'var(--primary)',
      hover: 'var(--primary-hover)',
      color: 'var(--on-primary)',
      border: '1px solid transparent',
    }
  },
})
