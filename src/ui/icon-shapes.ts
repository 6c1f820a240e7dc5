/**
 * Outline icons on a grid of 24, drawn for a stroke of 1.75 with round ends. Each is the `d` of one path.
 * `mirrors` lists those that point along the line of reading and turn round in Urdu; a clock or a tick does not.
 */
export const iconShapes = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.3 15.3L20.5 20.5',
  'chevron-down': 'M6 9.5l6 6l6-6',
  'chevron-up': 'M6 14.5l6-6l6 6',
  forward: 'M9.5 6l6 6l-6 6',
  back: 'M14.5 6l-6 6l6 6',
  'sort-both': 'M8 10l4-4.5l4 4.5M8 14l4 4.5l4-4.5',
  'sort-up': 'M12 19V5.5M6.5 11L12 5.5L17.5 11',
  'sort-down': 'M12 5v13.5M6.5 13l5.5 5.5l5.5-5.5',
  download: 'M12 4v10.5M7.5 10.5l4.5 4.5l4.5-4.5M4.5 16v3a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-3',
  print:
    'M7 9V3.5h10V9M7 17.5H5A1.5 1.5 0 0 1 3.5 16v-5.5A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5V16a1.5 1.5 0 0 1-1.5 1.5h-2M7 14h10v6.5H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.3-3.4a4 4 0 0 0-5.7-5.6L12.5 5.8M14 10a4 4 0 0 0-5.7 0L5 13.4A4 4 0 0 0 10.7 19l.8-.8',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 11.2v5M12 7.8v.1',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 11.3a.7.7 0 1 1 0 1.4a.7.7 0 0 1 0-1.4M12 11.3a.7.7 0 1 1 0 1.4a.7.7 0 0 1 0-1.4M19 11.3a.7.7 0 1 1 0 1.4a.7.7 0 0 1 0-1.4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 7v5l3.5 2',
  check: 'M5 12.5l4.5 4.5L19 7',
  attention: 'M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.1',
  person: 'M12 4a3.8 3.8 0 1 1 0 7.6A3.8 3.8 0 0 1 12 4M5 20.5v-1.2a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v1.2',
  eye: 'M2.5 12s3.5-6.5 9.5-6.5s9.5 6.5 9.5 6.5s-3.5 6.5-9.5 6.5S2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6',
  'eye-closed': 'M3 10.5c2 3 5 5 9 5s7-2 9-5M5.5 13.5l-2 3M12 15.5v3.5M18.5 13.5l2 3',
  sun: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  moon: 'M20 14.2A8.3 8.3 0 0 1 9.8 4A8.3 8.3 0 1 0 20 14.2z',
  device: 'M4.5 5h15v10.5h-15zM9 20h6M12 15.5V20',
  external:
    'M11 6H6.5A1.5 1.5 0 0 0 5 7.5v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.5V13M11 13l8.5-8.5M14.5 4.5h5v5',
  reply: 'M9 7L4 12l5 5M4.5 12H14a6 6 0 0 1 6 6',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  filter: 'M4 6h16M7 12h10M10 18h4',
  overview: 'M4 20V11M10 20V5M16 20v-6M21 20H3',
  referrals: 'M4 8h14M14 4l4 4l-4 4M20 16H6M10 12l-4 4l4 4',
  bell: 'M12 4a5.5 5.5 0 0 1 5.5 5.5c0 4.5 2 6 2 6h-15s2-1.5 2-6A5.5 5.5 0 0 1 12 4M10 18.5a2.2 2.2 0 0 0 4 0',
  activities: 'M5 6.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1M8.5 4v5M15.5 4v5M4 11.5h16',
  impact: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 12v.1',
  directory: 'M7 4h11a1 1 0 0 1 1 1v15H7a2.5 2.5 0 0 1-2.5-2.5v-11A2.5 2.5 0 0 1 7 4M4.5 17.5A2.5 2.5 0 0 1 7 15h12',
  register: 'M6 4h12a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M8.5 8.5h7M8.5 12h7M8.5 15.5h4.5',
  pin: 'M9 4h6l-.8 6.5l3.3 3.5h-11l3.3-3.5zM12 14v6.5',
} as const

export type IconName = keyof typeof iconShapes

export const mirroredIcons: readonly IconName[] = ['forward', 'back', 'external', 'reply', 'directory']
