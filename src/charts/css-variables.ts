import type { CSSProperties } from 'react'

/** Custom properties for a `style` attribute, which React passes on and its type does not know. */
export const cssVariables = (variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties => variables
