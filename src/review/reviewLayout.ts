import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 1468,
  states: {
    'review.initial_input': { box: [16, 29, 463, 128], gutter: 0 },
    'review.generating.connecting': { box: [227, 401, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 447, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 500, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 553, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 606, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 271, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 840, 463, 128], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1294, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 1340, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1258, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 1402, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1128, 463, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [132, 157],
        [132, 271],
      ],
      label: [53, 191, 158, 62],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 629],
        [451, 629],
        [451, 682],
        [492, 682],
        [492, 828],
        [410, 828],
        [410, 840],
      ],
      label: [440, 734, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 617],
        [465, 617],
        [465, 179],
        [271, 179],
        [271, 157],
      ],
      label: [399, 201, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 464],
        [227, 464],
      ],
      label: [58, 452, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 517],
        [227, 517],
      ],
      label: [55, 485, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 570],
        [227, 570],
      ],
      label: [58, 558, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 670],
        [132, 840],
      ],
      label: [51, 744, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 623],
        [227, 623],
      ],
      label: [40, 591, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 968],
        [201, 980],
        [254, 980],
        [254, 1086],
        [44, 1086],
        [44, 1364],
        [295, 1364],
      ],
      label: [185, 1012, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 968],
        [294, 990],
        [434, 990],
        [434, 1096],
        [58, 1096],
        [58, 1287],
        [107, 1287],
      ],
      label: [348, 1002, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 968],
        [100, 1076],
        [30, 1076],
        [30, 1419],
        [107, 1419],
      ],
      label: [41, 1012, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 840],
        [271, 828],
        [326, 828],
        [326, 682],
        [271, 682],
        [271, 670],
      ],
      label: [238, 694, 176, 122],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 1351],
        [295, 1351],
      ],
      label: [131, 1327, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1128],
        [271, 1106],
        [608, 1106],
        [608, 980],
        [386, 980],
        [386, 968],
      ],
      label: [545, 1022, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1128],
        [410, 1116],
        [692, 1116],
        [692, 169],
        [410, 169],
        [410, 157],
      ],
      label: [626, 211, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 418],
      [227, 418],
    ],
    'review.final.approved': [
      [271, 1311],
      [295, 1311],
    ],
    'review.final': [
      [83, 1269],
      [107, 1269],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
