/** The menu "Download" of a picture, and what its files say about themselves. */
export const exportWords = {
  item: {
    csv: 'Table, CSV',
    xlsx: 'Table, Excel',
    png: 'Picture, PNG',
    svg: 'Picture, SVG',
    geojson: 'Map layer, GeoJSON',
    link: 'Copy link',
    embed: 'Copy embed code',
    print: 'Print',
  },
  hint: {
    csv: 'for any program',
    xlsx: 'with definitions',
    png: 'for slides and documents',
    svg: 'to be enlarged or edited',
    geojson: 'for map programs',
    embed: 'for another website',
    print: 'or save as PDF',
  },
  busy: 'The file is being made …',
  failed: 'This could not be made. A part of the page may not have arrived; the other entries may still work.',
  saved: 'Saved: {{name}}',
  linkCopied: 'The link to this view is copied',
  embedCopied: 'The code is copied. It shows this picture with its source on another website.',
  linkByHand: 'The link, to copy by hand',
  embedByHand: 'The code, to copy by hand',
  /** In the files. */
  sheet: {
    data: 'Data',
    about: 'About',
    title: 'Title',
    sentence: 'What is shown',
    source: 'Source',
    asOf: 'Covers up to',
    release: 'Release',
    link: 'Link',
    note: 'Note',
    synthetic: 'Demo records: synthetic, not real cases and not official statistics',
    symbols:
      'not shown: a small number or zero, or one beside it, kept back to protect people. ..: no return received. n/a: not applicable. None of them is zero.',
  },
} as const
