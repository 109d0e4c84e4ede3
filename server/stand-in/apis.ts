import type { HonoRequest } from 'hono'
import { imagesTongue } from './imagesTongue.ts'
import type { Order } from './order.ts'
import { readEdit, readGeneration, readImagesOrder } from './readImagesRequest.ts'
import { readJson } from './readJson.ts'
import { readOrder } from './readOrder.ts'
import { readRequest } from './readRequest.ts'
import type { ImageRequest, ImageTool } from './requestSchema.ts'
import { responsesTongue } from './responsesTongue.ts'
import type { Tongue } from './tongue.ts'

/** How a route is asked, and how it answers. */
export type Api = {
  read: (request: HonoRequest<string>) => Promise<ImageRequest & { tool: ImageTool }>
  order: (request: ImageRequest & { tool: ImageTool }) => Promise<Order>
  tongue: Tongue
}

/** The routes, by their paths. */
export const apis: Readonly<Record<string, Api>> = {
  '/v1/responses': {
    read: async (request) => readRequest(await readJson(request)),
    order: readOrder,
    tongue: responsesTongue,
  },
  '/v1/images/generations': {
    read: readGeneration,
    order: readImagesOrder,
    tongue: imagesTongue('image_generation'),
  },
  '/v1/images/edits': {
    read: readEdit,
    order: readImagesOrder,
    tongue: imagesTongue('image_edit'),
  },
}
