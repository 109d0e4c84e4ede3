import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 1488,
  states: {
    'review.initial_input': { box: [16, 29, 463, 128], gutter: 0 },
    'review.generating.connecting': { box: [227, 421, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 467, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 520, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 573, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 626, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 291, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 860, 463, 128], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1314, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 1360, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1278, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 1422, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1148, 463, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [132, 157],
        [132, 291],
      ],
      label: [60, 191, 144, 82],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 649],
        [451, 649],
        [451, 702],
        [492, 702],
        [492, 848],
        [410, 848],
        [410, 860],
      ],
      label: [440, 754, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 637],
        [465, 637],
        [465, 179],
        [271, 179],
        [271, 157],
      ],
      label: [399, 211, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 484],
        [227, 484],
      ],
      label: [58, 472, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 537],
        [227, 537],
      ],
      label: [55, 505, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 590],
        [227, 590],
      ],
      label: [58, 578, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 690],
        [132, 860],
      ],
      label: [51, 764, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 643],
        [227, 643],
      ],
      label: [40, 611, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 988],
        [201, 1000],
        [254, 1000],
        [254, 1106],
        [44, 1106],
        [44, 1384],
        [295, 1384],
      ],
      label: [185, 1032, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 988],
        [294, 1010],
        [434, 1010],
        [434, 1116],
        [58, 1116],
        [58, 1307],
        [107, 1307],
      ],
      label: [348, 1022, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 988],
        [100, 1096],
        [30, 1096],
        [30, 1439],
        [107, 1439],
      ],
      label: [41, 1032, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 860],
        [271, 848],
        [326, 848],
        [326, 702],
        [271, 702],
        [271, 690],
      ],
      label: [238, 714, 176, 122],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 1371],
        [295, 1371],
      ],
      label: [131, 1347, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1148],
        [271, 1126],
        [608, 1126],
        [608, 1000],
        [386, 1000],
        [386, 988],
      ],
      label: [545, 1042, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1148],
        [410, 1136],
        [692, 1136],
        [692, 169],
        [410, 169],
        [410, 157],
      ],
      label: [626, 221, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 438],
      [227, 438],
    ],
    'review.final.approved': [
      [271, 1331],
      [295, 1331],
    ],
    'review.final': [
      [83, 1289],
      [107, 1289],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
