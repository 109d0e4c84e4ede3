const clients = new WeakMap<Request, string>()

/** Remembers for as long as a request is there whom it counts for. */
export function setClient(request: Request, client: string): void {
  clients.set(request, client)
}

/** Whom a request counts for; the same for all that did not come by way of `access`. */
export function clientOf(request: Request): string {
  return clients.get(request) ?? 'unknown'
}
