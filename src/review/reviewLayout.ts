import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 651,
  height: 1334,
  states: {
    'review.initial_input': { box: [16, 29, 443, 128], gutter: 0 },
    'review.generating.connecting': { box: [227, 387, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 433, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 486, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 539, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 592, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 257, 443, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 766, 443, 128], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [275, 1160, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [275, 1206, 152, 34], gutter: 0 },
    'review.final.approved': { box: [93, 1124, 350, 132], gutter: 0 },
    'review.final.rejected': { box: [93, 1268, 86, 34], gutter: 0 },
    'review.final': { box: [16, 994, 443, 324], gutter: 28 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [127, 157],
        [127, 257],
      ],
      label: [61, 191, 132, 42],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 615],
        [431, 615],
        [431, 668],
        [487, 668],
        [487, 754],
        [393, 754],
        [393, 766],
      ],
      label: [435, 690, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 603],
        [445, 603],
        [445, 245],
        [404, 245],
        [404, 179],
        [260, 179],
        [260, 157],
      ],
      label: [338, 191, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 450],
        [227, 450],
      ],
      label: [58, 438, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 503],
        [227, 503],
      ],
      label: [55, 471, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 556],
        [227, 556],
      ],
      label: [58, 544, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [127, 656],
        [127, 766],
      ],
      label: [46, 700, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 609],
        [227, 609],
      ],
      label: [40, 577, 161, 62],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [244, 894],
        [244, 982],
        [44, 982],
        [44, 1153],
        [93, 1153],
      ],
      label: [185, 918, 118, 42],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 894],
        [100, 972],
        [30, 972],
        [30, 1285],
        [93, 1285],
      ],
      label: [41, 918, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [260, 766],
        [260, 754],
        [321, 754],
        [321, 668],
        [260, 668],
        [260, 656],
      ],
      label: [233, 680, 176, 62],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [93, 1223],
        [275, 1223],
      ],
      label: [117, 1211, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [260, 994],
        [260, 972],
        [393, 972],
        [393, 894],
      ],
      label: [330, 928, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [393, 994],
        [393, 982],
        [561, 982],
        [561, 169],
        [393, 169],
        [393, 157],
      ],
      label: [495, 201, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 404],
      [227, 404],
    ],
    'review.final.approved': [
      [257, 1177],
      [275, 1177],
    ],
    'review.final': [
      [69, 1135],
      [93, 1135],
    ],
    review: [
      [127, 11],
      [127, 29],
    ],
  },
}
