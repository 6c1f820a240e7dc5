import type { MapFrame } from '#contract/map-frame.ts'

/**
 * Fetches the first picture of the map, which the page has already asked for ahead of its scripts. The host made or checked the file
 * (`server/boundaries`), so its form is not looked at again.
 */
export async function fetchFrame(url: string): Promise<MapFrame> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The map's frame answered ${response.status}`)
  return (await response.json()) as MapFrame
}
