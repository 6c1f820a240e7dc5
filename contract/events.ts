/**
 * Dated events that a trend may carry. They say when something happened, never why a line moved.
 * Texts are in the dictionaries under `events.<id>`; sources beside each.
 */
export const datedEvents = [
  // Sinking off Pylos, Greece; the month is in reference/published/other-public-figures.csv, the day in the press of that week.
  { id: 'pylos-2023', on: '2023-06-14', source: 'https://bdnews24.com/world/south-asia/8eayqhi8ov', streams: ['som'] },
  // Press report of the conference on trafficking in persons and smuggling of migrants, 28 February 2024.
  {
    id: 'conference-2024',
    on: '2024-02-28',
    source: 'Sustainable Social Development Organization, press report of 28 February 2024',
    streams: ['tip', 'som', 'bonded-labour'],
  },
  // The News 1284016 and Business Recorder 40346353: the National Assembly passed the amendment bills on 17-18 February 2025.
  {
    id: 'amendments-2025',
    on: '2025-02-18',
    source: 'https://www.thenews.com.pk/print/1284016',
    streams: ['tip', 'som'],
  },
] as const
export type DatedEventId = (typeof datedEvents)[number]['id']
