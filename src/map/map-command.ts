/** What the buttons beside the map ask for. */
export type MapCommand = 'zoomIn' | 'zoomOut' | 'fit'

/** How a map that can move answers them. */
export type MapCommands = Readonly<Record<MapCommand, () => void>>
