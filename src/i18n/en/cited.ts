/** The page of a view that was cited. */
export const cited = {
  lead: 'Cited on {{citedOn}}, from release {{release}} with records up to {{asOf}}. These figures do not change.',
  question: '{{measure}} · {{place}} · {{period}}',
  questionOfStream: '{{measure}} · {{category}} · {{place}} · {{period}}',
  total: 'In all',
  sameRelease: 'This is still the latest release.',
  sameFigures: 'The latest release, {{release}} with records up to {{asOf}}, says the same of every district.',
  otherFigures:
    'The latest release, {{release}} with records up to {{asOf}}, says something else of {{number}} districts, which are marked.',
  otherSeries:
    'It belongs to another series: records were corrected, or the protection changed, so a difference need not mean that anything happened.',
  latestTotal: 'In all, today',
  notPublicYet: 'Nothing in the latest release can be compared: {{reason}}',
  open: 'Open this view in the latest release',
  table: {
    caption: 'The cited figures of every district, and those of the latest release',
    district: 'District',
    province: 'Province or territory',
    cited: 'As cited',
    latest: 'Latest release',
    differs: 'differs',
  },
  missing: {
    title: 'Nothing is cited here',
    text: 'No view was cited under this id. Look whether the link is complete.',
  },
} as const
