/**
 * Width that the map of a sheet usually has. It takes the height that the list beside it leaves, so this is not exact; the pitch of the
 * hatch is reckoned from it.
 */
export const usualMapMm = 76

/** CSS pixels of a length on paper: 96 to the inch (CSS Values 4, 6.2). */
export const pxOfMm = (mm: number): number => (mm * 96) / 25.4
