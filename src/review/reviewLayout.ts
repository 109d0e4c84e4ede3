import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 1868,
  states: {
    'review.initial_input': { box: [16, 29, 463, 228], gutter: 0 },
    'review.generating.connecting': { box: [227, 601, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 647, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 700, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 753, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 806, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 471, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 1220, 463, 148], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1694, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 1740, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1658, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 1802, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1528, 463, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [132, 257],
        [132, 471],
      ],
      label: [60, 291, 144, 162],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 829],
        [451, 829],
        [451, 882],
        [492, 882],
        [492, 1208],
        [410, 1208],
        [410, 1220],
      ],
      label: [440, 1024, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 817],
        [465, 817],
        [465, 279],
        [271, 279],
        [271, 257],
      ],
      label: [399, 351, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 664],
        [227, 664],
      ],
      label: [58, 652, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 717],
        [227, 717],
      ],
      label: [55, 685, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 770],
        [227, 770],
      ],
      label: [58, 758, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 870],
        [132, 1220],
      ],
      label: [51, 1034, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 823],
        [227, 823],
      ],
      label: [40, 791, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 1368],
        [201, 1380],
        [254, 1380],
        [254, 1486],
        [44, 1486],
        [44, 1764],
        [295, 1764],
      ],
      label: [185, 1412, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 1368],
        [294, 1390],
        [434, 1390],
        [434, 1496],
        [58, 1496],
        [58, 1687],
        [107, 1687],
      ],
      label: [348, 1402, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 1368],
        [100, 1476],
        [30, 1476],
        [30, 1819],
        [107, 1819],
      ],
      label: [41, 1412, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 1220],
        [271, 1208],
        [326, 1208],
        [326, 882],
        [271, 882],
        [271, 870],
      ],
      label: [238, 894, 176, 302],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 1751],
        [295, 1751],
      ],
      label: [131, 1727, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1528],
        [271, 1506],
        [608, 1506],
        [608, 1380],
        [386, 1380],
        [386, 1368],
      ],
      label: [545, 1422, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1528],
        [410, 1516],
        [692, 1516],
        [692, 269],
        [410, 269],
        [410, 257],
      ],
      label: [626, 361, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 618],
      [227, 618],
    ],
    'review.final.approved': [
      [271, 1711],
      [295, 1711],
    ],
    'review.final': [
      [83, 1669],
      [107, 1669],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
